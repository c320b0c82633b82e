package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ancrage.engine.RuleProbe;
import org.ancrage.engine.RuleProbe.ProbedRule;
import org.ancrage.law.Truth;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** Situations show each criterion met, unmet and unknown; which one does is in {@code target/criterion-coverage.md}. */
class CriterionCoverageTest {

    private static final Path REPORT = Path.of("target/criterion-coverage.md");

    private final RuleProbe probe = StandardPack.ANCRAGE.probe();
    private final Map<String, ProbedRule> rules = probe.rules().stream().collect(Collectors.toMap(ProbedRule::key, rule -> rule));

    @Test
    void everyCriterionIsMetUnmetAndUnknownInSomeSituation() throws IOException {
        Map<String, Map<Truth, String>> shown = new TreeMap<>();
        StandardPack.ANCRAGE.corpus().criteria().keySet().forEach(criterion -> shown.put(criterion, new EnumMap<>(Truth.class)));
        StandardPack.situations().forEach(situation -> situation.on().forEach(day -> {
            Map<String, Truth> settled = probe.firedInModel(situation.hosting(), day, Map.of()).stream().map(rules::get)
                    .collect(Collectors.toMap(ProbedRule::criterion, ProbedRule::concludes, (one, same) -> one));
            shown.forEach((criterion, situations) -> {
                if (beside(criterion, situation)) {
                    situations.putIfAbsent(settled.getOrDefault(criterion, Truth.UNKNOWN), situation.name() + ", " + day);
                }
            });
        }));
        report(shown);
        Map<String, Set<Truth>> missing = new TreeMap<>();
        shown.forEach((criterion, situations) -> {
            Set<Truth> never = EnumSet.allOf(Truth.class);
            never.removeAll(situations.keySet());
            if (!never.isEmpty()) {
                missing.put(criterion, never);
            }
        });
        assertThat(shown).isNotEmpty();
        assertThat(missing).as("criteria, and the truths in which no situation beside their text shows them").isEmpty();
    }

    private static boolean beside(String criterion, Situation situation) {
        return criterion.startsWith(situation.text() + "#");
    }

    private static void report(Map<String, Map<Truth, String>> shown) throws IOException {
        StringBuilder table = new StringBuilder("| criterion | met | unmet | unknown |\n|---|---|---|---|\n");
        shown.forEach((criterion, situations) -> {
            table.append("| ").append(criterion);
            for (Truth truth : Truth.values()) {
                table.append(" | ").append(situations.getOrDefault(truth, "**never**"));
            }
            table.append(" |\n");
        });
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, table);
    }
}
