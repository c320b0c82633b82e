package org.ancrage.authoring.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small pack in a folder, of which tests change a part. */
final class SamplePack {

    private final Path folder;
    private String imports = "";

    SamplePack(Path folder) {
        this.folder = folder;
        write("pack.yaml", """
                id: example/sample
                version: "1.0"
                package: com.example.sample
                texts: [house/sample]
                """);
        outline("requires: one");
    }

    /** With these imports beside the facts. */
    SamplePack importing(String... types) {
        imports = Stream.of(types).map("import %s\n"::formatted).collect(Collectors.joining());
        return this;
    }

    /** A version that always applies, and requires what is said. */
    SamplePack outline(String requires) {
        return text("", """
                  - id: only
                    title: {fr: "Version", en: "Version"}
                    from: 2020-01-01
                    force: LAW
                    provisions: [rule]
                    applies: {settled: true, statement: {fr: "Toujours.", en: "Always."}}
                    %s
                """.formatted(requires));
    }

    /** With readings and versions of its own. */
    SamplePack text(String readings, String versions) {
        write("house/sample/text.yaml", """
                id: house/sample
                title: {fr: "Règle", en: "Rule"}
                versions:
                %s
                %s
                """.formatted(versions, readings));
        write("house/sample/criteria.yaml", """
                criteria:
                %s
                %s
                """.formatted(criterion("one"), criterion("two")));
        write("house/sample/provisions.yaml", """
                provisions:
                  - {id: rule, citation: {fr: "Règle 1", en: "Rule 1"}, evidence: CONFIRMED, from: 2020-01-01, verifiedOn: 2026-11-24}
                """);
        return this;
    }

    private static String criterion(String id) {
        return """
                  - id: %s
                    statement: {fr: "Il en est ainsi.", en: "It is so."}
                    question: {fr: "En est-il ainsi ?", en: "Is it so?"}
                    asks: [/offer/keyCustody]
                    remedy: {by: CUSTOMER, how: {fr: "Faire ainsi.", en: "Do so."}}
                    provisions: [rule]
                    dimension: TECHNOLOGY""".formatted(id);
    }

    /** Rules that settle {@code one} as met, one per condition. */
    SamplePack met(String... conditions) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < conditions.length; i++) {
            rules.append(rule("It is so, " + (i + 1), "@met( \"one\" )", conditions[i]));
        }
        return rules(rules.toString());
    }

    SamplePack rules(String rules) {
        write("house/sample/rules.drl", "package com.example.sample.house.sample\n\nimport org.ancrage.fact.*; import org.ancrage.fact.term.*\n" + imports + "\n" + rules);
        return this;
    }

    static String rule(String name, String conclusion, String condition) {
        return """
                rule "%s"
                    %s
                    @fr( "Il en est ainsi" )
                when
                    %s
                then
                end

                """.formatted(name, conclusion, condition);
    }

    /** Situations of one line each: {@code on}, {@code facts} and what is expected of the text. */
    SamplePack situations(String... situations) {
        write("house/sample/situations.yaml", "situations:\n" + Stream.of(situations)
                .map(situation -> "  - {name: \"A situation\", " + situation + "}\n").collect(Collectors.joining()));
        return this;
    }

    static String situation(String facts, String expected) {
        return situation("2026-11-24", facts, expected);
    }

    static String situation(String on, String facts, String expected) {
        return "on: %s, facts: %s, expect: {house/sample: %s}".formatted(on, facts, expected);
    }

    SamplePack write(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    MutationReport run(String... changes) {
        try {
            return MutationRun.of(folder, Set.of(), Set.of(changes), List.of(), SamplePack.class.getClassLoader(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What survives, of one sort and in files of that name, as {@code before -> after}. */
    List<String> survivors(Operator operator, String file) {
        return run().survivors().stream().filter(mutant -> mutant.operator() == operator && mutant.file().endsWith(file))
                .map(mutant -> mutant.before() + " -> " + mutant.after()).toList();
    }
}
