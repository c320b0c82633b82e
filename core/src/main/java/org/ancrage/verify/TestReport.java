package org.ancrage.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the situations of a pack. It holds no duration and no day but those of the situations: the same pack gives the same report.
 *
 * @param pack id of the pack
 * @param version of the pack
 * @param results in the order of the situations and of their days
 * @param coverage what of the law they exercise; null where that was not asked
 */
public record TestReport(String pack, String version, List<SituationResult> results, @Nullable LawCoverage coverage) {

    public TestReport {
        results = List.copyOf(results);
    }

    /** Runs the situations. */
    public static TestReport of(PackTests tests, boolean covering) {
        return new TestReport(tests.pack().id(), tests.pack().version(), tests.run(), covering ? tests.coverage() : null);
    }

    public List<SituationResult> failed() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    public boolean passed() {
        return failed().isEmpty();
    }

    /** How many situations there are; each may have several days. */
    int situations() {
        return (int) results.stream().map(SituationResult::situation).distinct().count();
    }

    /** Ids of the texts beside which the situations stand, in their order. */
    List<String> texts() {
        return results.stream().map(result -> result.situation().text()).distinct().toList();
    }

    List<SituationResult> of(String text) {
        return results.stream().filter(result -> result.situation().text().equals(text)).toList();
    }
}
