package org.ancrage.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.Ancrage;

/** Packs cut out of the standard pack, compiled at run time: fewer texts, or the same text many times over under other ids. */
final class RulePacks {

    private static final String RULES = "rules/src/main/resources/org/ancrage/rules";
    private static final List<String> FOUR_TEXTS = List.of("fr/secnumcloud", "fr/sren-31", "fr/hds", "eu/gdpr-transfers");

    private RulePacks() {
    }

    /** Only the texts whose criteria the peers settle. */
    static Ancrage fourTexts() {
        return built(FOUR_TEXTS, 1);
    }

    /** SecNumCloud so many times, each copy with criteria, rules and readings of its own. */
    static Ancrage replicated(int copies) {
        return built(List.of("fr/secnumcloud"), copies);
    }

    private static Ancrage built(List<String> texts, int copies) {
        try {
            Path folder = Files.createTempDirectory("ancrage-benchmark-pack");
            Path standard = Portfolio.repository().resolve(RULES);
            List<String> written = new ArrayList<>();
            for (String text : texts) {
                for (int copy = 1; copy <= copies; copy++) {
                    String id = copy == 1 ? text : text + "-" + copy;
                    copy(standard.resolve(text), folder.resolve(id), text, id);
                    written.add(id);
                }
            }
            copy(standard.resolve("jurisdictions"), folder.resolve("jurisdictions"), "", "");
            Files.copy(standard.resolve("sources.yaml"), folder.resolve("sources.yaml"));
            Files.writeString(folder.resolve("pack.yaml"), """
                    id: benchmarks/standard
                    version: 0.1.0
                    package: org.ancrage.benchmarks.rules
                    jurisdictions: jurisdictions/jurisdictions.yaml
                    texts: [%s]
                    """.formatted(String.join(", ", written)));
            return Ancrage.builder().pack(folder).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to, String id, String newId) throws IOException {
        Files.createDirectories(to);
        for (String name : List.of("text.yaml", "rules.drl", "jurisdictions.yaml")) {
            if (Files.exists(from.resolve(name))) {
                String text = Files.readString(from.resolve(name))
                        .replace("package org.ancrage.rules.", "package org.ancrage.benchmarks.rules.");
                Files.writeString(to.resolve(name), id.equals(newId) ? text : text.replace(id, newId)
                        .replace("package org.ancrage.benchmarks.rules." + packageOf(id), "package org.ancrage.benchmarks.rules." + packageOf(newId)));
            }
        }
    }

    private static String packageOf(String id) {
        return id.replace('/', '.').replace('-', '_');
    }
}
