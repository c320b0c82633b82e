package org.ancrage.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.benchmarks.question.RuleFile;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.pack.TextFiles;

/** Packs cut out of the standard pack, compiled at run time: fewer criteria, or the same text many times over under other ids. */
public final class RulePacks {

    private static final String RULES = "rules/src/main/resources/org/ancrage/rules";
    private static final String STANDARD = "org.ancrage.rules";
    private static final String JURISDICTIONS = "jurisdictions";
    private static final String SECNUMCLOUD = "fr/secnumcloud";

    private final Path standard = Portfolio.repository().resolve(RULES);
    private final Path folder;
    private final List<String> texts = new ArrayList<>();

    private RulePacks() throws IOException {
        folder = Files.createTempDirectory("ancrage-benchmark-pack");
    }

    /** The four texts of the peers, rules and outlines cut down to the {@linkplain Criterion criteria} that all settle. */
    public static Ancrage fiftyCriteria() {
        try {
            RulePacks pack = new RulePacks();
            Map<String, String> defaults = new LinkedHashMap<>();
            Ancrage.standard().corpus().readings().forEach((id, reading) -> defaults.put(id, reading.defaultOption()));
            for (String text : RuleFiles.FOUR_TEXTS) {
                pack.add(text, RuleFile.of(text, pack.read(text, "rules.drl")).cut(Criterion::has).source(),
                        TextCut.cut(pack.files(text), defaults));
            }
            return pack.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SecNumCloud so many times, each copy with criteria, rules and readings of its own. */
    public static Ancrage replicated(int copies) {
        try {
            RulePacks pack = new RulePacks();
            for (int copy = 1; copy <= copies; copy++) {
                String id = copy == 1 ? SECNUMCLOUD : SECNUMCLOUD + "-" + copy;
                pack.add(id, pack.read(SECNUMCLOUD, "rules.drl").replace(SECNUMCLOUD, id)
                                .replace("package " + RuleSource.packageOf(STANDARD, SECNUMCLOUD), "package " + RuleSource.packageOf(STANDARD, id)),
                        renamed(pack.files(SECNUMCLOUD), id));
            }
            return pack.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String text, String file) throws IOException {
        return Files.readString(standard.resolve(text).resolve(file));
    }

    /** The files of a text, by name. */
    private Map<String, String> files(String text) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : List.of(TextFiles.TEXT, TextFiles.CRITERIA, TextFiles.PROVISIONS)) {
            files.put(file, read(text, file));
        }
        return files;
    }

    private static Map<String, String> renamed(Map<String, String> files, String id) {
        Map<String, String> renamed = new LinkedHashMap<>();
        files.forEach((file, content) -> renamed.put(file, content.replace(SECNUMCLOUD, id)));
        return renamed;
    }

    private void add(String id, String rules, Map<String, String> files) throws IOException {
        texts.add(id);
        write(id, rules);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(id).resolve(file.getKey()), file.getValue());
        }
    }

    private void write(String part, String rules) throws IOException {
        Files.createDirectories(folder.resolve(part));
        Files.writeString(folder.resolve(part).resolve("rules.drl"),
                rules.replace("package org.ancrage.rules.", "package org.ancrage.benchmarks.rules."));
    }

    private Ancrage build() throws IOException {
        write(JURISDICTIONS, read(JURISDICTIONS, "rules.drl"));
        Files.copy(standard.resolve("jurisdictions/jurisdictions.yaml"), folder.resolve("jurisdictions/jurisdictions.yaml"));
        Files.copy(standard.resolve("sources.yaml"), folder.resolve("sources.yaml"));
        Files.writeString(folder.resolve("pack.yaml"), """
                id: benchmarks/standard
                version: 0.1.0
                package: org.ancrage.benchmarks.rules
                jurisdictions: jurisdictions/jurisdictions.yaml
                texts: [%s]
                """.formatted(String.join(", ", texts)));
        return Ancrage.builder().pack(folder).build();
    }
}
