package org.ancrage.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small pack of one text with its situations, written to a folder. */
record KeysPack(Path folder) {

    static final String MET = "The customer holds the keys";
    static final String UNMET = "The hoster holds the keys, or an agent of its own";

    static final String MET_RULE = """
            rule "The customer holds the keys"
                @met( "own-keys" )
                @fr( "Le client détient les clés" )
            when
                $offer : Offer( keyCustody == KeyCustody.CUSTOMER )
            then
            end
            """;

    static final String UNMET_RULE = """
            rule "The hoster holds the keys, or an agent of its own"
                @unmet( "own-keys" )
                @fr( "L'hébergeur détient les clés" )
            when
                $reading : ReadingChoice( reading == "house/keys#agents", option == "count" )
                $offer : Offer( keyCustody == KeyCustody.HOSTER )
            then
            end
            """;

    static KeysPack in(Path folder) {
        KeysPack pack = new KeysPack(folder);
        pack.write("pack.yaml", """
                id: example/keys
                version: "1.0"
                package: com.example.keys
                texts: [house/keys]
                """);
        pack.write("house/keys/text.yaml", """
                id: house/keys
                title: {fr: "Règle de la maison sur les clés", en: "House rule on keys"}

                versions:
                  - {id: first, title: {fr: "Règle", en: "Rule"}, from: 2020-01-01, until: 2024-01-01, force: LAW, provisions: [rule],
                     applies: {settled: true, statement: {fr: "Toujours.", en: "Always."}},
                     requires: {all: [own-keys], statement: {fr: "Les clés.", en: "The keys."}, provisions: [rule]}}
                  - {id: second, title: {fr: "Règle", en: "Rule"}, from: 2024-01-01, force: LAW, provisions: [rule],
                     applies: {settled: true, statement: {fr: "Toujours.", en: "Always."}},
                     requires: own-keys}

                readings:
                  - id: agents
                    question: {fr: "Les clés d'un mandataire ?", en: "Keys with an agent?"}
                    from: 2020-01-01
                    default: count
                    options:
                      - {id: count, statement: {fr: "Comptent.", en: "They count."}, provisions: [rule]}
                      - {id: do-not-count, statement: {fr: "Ne comptent pas.", en: "They do not count."}, provisions: [rule]}
                """);
        pack.write("house/keys/criteria.yaml", """
                criteria:
                  - id: own-keys
                    statement: {fr: "Le client détient les clés.", en: "The customer holds the keys."}
                    question: {fr: "Qui détient les clés ?", en: "Who holds the keys?"}
                    asks: [/offer/keyCustody]
                    remedy: {by: CUSTOMER, how: {fr: "Détenir les clés.", en: "Hold the keys."}}
                    provisions: [rule]
                    dimension: TECHNOLOGY
                """);
        pack.write("house/keys/provisions.yaml", """
                provisions:
                  - {id: rule, citation: {fr: "Règle 1", en: "Rule 1"}, evidence: CONFIRMED, from: 2020-01-01, verifiedOn: 2026-11-24}
                """);
        pack.rules(MET_RULE, UNMET_RULE);
        pack.situations("""
                bases:
                  keys: {offer: {keyCustody: CUSTOMER}}
                situations:
                  - name: "Keys with the customer"
                    on: [2023-05-01, 2025-05-01]
                    like: [keys]
                    expect:
                      house/keys: {outcome: COMPLIANT, criteria: {own-keys: MET}}
                """);
        return pack;
    }

    /** These, and no others. */
    void rules(String... rules) {
        write("house/keys/rules.drl", """
                package com.example.keys.house.keys
                import org.ancrage.fact.*
                import org.ancrage.fact.derived.*
                import org.ancrage.fact.term.*
                """ + String.join("\n", rules));
    }

    void situations(String content) {
        write("house/keys/situations.yaml", content);
    }

    void write(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
