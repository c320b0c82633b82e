package org.ancrage.decision.difference;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ancrage.decision.Change;
import org.ancrage.decision.Finding;
import org.ancrage.decision.NearMiss;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A criterion whose truth changed, or that is asked for on one side only, because a version, an option or the applicability of the text
 * changed.
 *
 * @param finding what settled it on each side; null where it is not asked for
 * @param causes what alone is enough to change it, in one direction or the other; where nothing alone is, all in which the questions
 *     differ; empty where that is not known
 * @param facts facts that differ and that the criterion looks at; empty unless facts are among the causes
 */
public record CriterionDifference(Change<Finding> finding, Set<Cause> causes, List<FactChange> facts) {

    public CriterionDifference {
        causes = causes.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(causes));
        facts = List.copyOf(facts);
    }

    public Criterion criterion() {
        return Objects.requireNonNull(finding.after() == null ? finding.before() : finding.after()).criterion();
    }

    /** Its truth on each side. */
    public Change<Truth> truth() {
        return finding.map(Finding::truth);
    }

    /**
     * What stands in the way of the rule that settles the criterion on the other side: on the first side, of the one that settles it
     * afterwards; on the second, of the one that settled it before. Null where no rule did, or where nobody looked.
     */
    public Change<NearMiss> stopped() {
        return new Change<>(stopped(finding.before(), finding.after()), stopped(finding.after(), finding.before()));
    }

    private static @Nullable NearMiss stopped(@Nullable Finding here, @Nullable Finding there) {
        if (here == null || there == null) {
            return null;
        }
        return there.grounds().stream()
                .flatMap(ground -> here.misses().stream().filter(miss -> miss.rule().equals(ground.rule())))
                .findFirst().orElse(null);
    }

    /** Seen from the other side. */
    public CriterionDifference mirrored() {
        return new CriterionDifference(finding.mirrored(), causes, facts.stream().map(FactChange::mirrored).toList());
    }
}
