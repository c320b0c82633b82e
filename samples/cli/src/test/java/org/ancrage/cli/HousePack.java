package org.ancrage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small pack with one text, whose name is that of the pack and whose only criterion is on keys, written to a folder. */
record HousePack(Path folder, String name) {

    /** Requires no other pack, and has one rule. */
    static HousePack in(Path folder, String name) throws IOException {
        HousePack pack = new HousePack(folder, name);
        pack.manifest();
        pack.requirement("own-keys");
        pack.write("house/" + name + "/criteria.yaml", """
                criteria:
                  - id: own-keys
                    statement: {fr: "Le client détient les clés.", en: "The customer holds the keys."}
                    question: {fr: "Qui détient les clés ?", en: "Who holds the keys?"}
                    asks: [/offer/keyCustody]
                    remedy: {by: CUSTOMER, how: {fr: "Détenir les clés.", en: "Hold the keys."}}
                    provisions: [rule]
                    dimension: TECHNOLOGY
                """);
        pack.write("house/" + name + "/provisions.yaml", """
                provisions:
                  - {id: rule, citation: {fr: "Règle 1", en: "Rule 1"}, evidence: CONFIRMED, from: 2020-01-01, verifiedOn: 2026-11-24}
                """);
        pack.rules();
        return pack;
    }

    /** @param more lines of the manifest */
    void manifest(String... more) throws IOException {
        write("pack.yaml", """
                id: example/%1$s
                version: "1.0"
                package: com.example.%1$s
                texts: [house/%1$s]
                """.formatted(name) + String.join("\n", more) + "\n");
    }

    /**
     * @param requires what the text requires of every offer
     * @param more of the text, after its only version
     */
    void requirement(String requires, String... more) throws IOException {
        write("house/" + name + "/text.yaml", """
                id: house/%s
                title: {fr: "Règle de la maison", en: "House rule"}

                versions:
                  - id: only
                    title: {fr: "Règle", en: "Rule"}
                    from: 2020-01-01
                    force: LAW
                    provisions: [rule]
                    applies: {settled: true, statement: {fr: "Toujours.", en: "Always."}}
                    requires: %s
                """.formatted(name, requires) + String.join("\n", more));
    }

    /** @param more rules beside the one that finds the criterion met */
    void rules(String... more) throws IOException {
        write("house/" + name + "/rules.drl", """
                package com.example.%1$s.house.%1$s
                import org.ancrage.fact.*
                import org.ancrage.fact.term.*

                rule "The customer holds the keys"
                    @met( "own-keys" )
                    @fr( "Le client détient les clés" )
                when
                    $offer : Offer( keyCustody == KeyCustody.CUSTOMER )
                then
                end

                """.formatted(name) + String.join("\n", more));
    }

    void situations(String content) throws IOException {
        write("house/" + name + "/situations.yaml", content);
    }

    void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
