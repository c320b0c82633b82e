package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.ancrage.law.Truth;
import org.ancrage.verify.LawCoverage;
import org.ancrage.verify.LawCoverage.CriterionUse;
import org.ancrage.verify.LawCoverage.RuleUse;
import org.ancrage.verify.LawCoverage.VersionUse;
import org.ancrage.verify.Probes;
import org.junit.jupiter.api.Test;

/** Situations exercise the law; what they do not is in {@code target/never-exercised.txt}. */
class LawCoverageTest {

    private static final Path REPORT = Path.of("target/criterion-coverage.md");
    private static final Path NEVER = Path.of("target/never-exercised.txt");

    private static final LawCoverage COVERAGE = StandardPack.TESTS.coverage();

    @Test
    void everyCriterionIsMetUnmetAndUnknownInSomeSituation() throws IOException {
        StringBuilder table = new StringBuilder("| criterion | met | unmet | unknown |\n|---|---|---|---|\n");
        COVERAGE.criteria().forEach(criterion -> {
            table.append("| ").append(criterion.id());
            for (Truth truth : Truth.values()) {
                table.append(" | ").append(criterion.shown().getOrDefault(truth, "**never**"));
            }
            table.append(" |\n");
        });
        Files.writeString(REPORT, table);
        assertThat(COVERAGE.criteria()).hasSize(StandardPack.ANCRAGE.corpus().criteria().size());
        // Lint sees to it that only what a text warns of is found in one way alone.
        assertThat(COVERAGE.criteria()).filteredOn(criterion -> criterion.never().stream().anyMatch(truths(criterion.id())::contains))
                .extracting(CriterionUse::id)
                .as("criteria that are not seen in every truth").isEmpty();
    }

    /** Those that some rule concludes, and what is unknown. */
    private static Set<Truth> truths(String criterion) {
        Set<Truth> truths = EnumSet.of(Truth.UNKNOWN);
        Probes.of(StandardPack.ANCRAGE).rules().stream().filter(rule -> rule.criterion().equals(criterion)).forEach(rule -> truths.add(rule.concludes()));
        return truths;
    }

    @Test
    void everyRuleFiresAndEveryVersionIsInForceInSomeSituation() throws IOException {
        Files.write(NEVER, COVERAGE.never());
        assertThat(COVERAGE.rules()).hasSizeGreaterThan(500);
        assertThat(COVERAGE.rules()).filteredOn(rule -> !rule.fired()).extracting(RuleUse::key).isEmpty();
        assertThat(COVERAGE.versions()).filteredOn(version -> !version.inForce()).extracting(VersionUse::toString).isEmpty();
    }
}
