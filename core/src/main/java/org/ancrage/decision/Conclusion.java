package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/**
 * A finding in short: what was concluded of a criterion, and by which rules.
 *
 * @param criterion the criterion
 * @param truth whether it is met
 * @param rules names of the rules that settled it; empty when it is unknown
 */
public record Conclusion(Criterion criterion, Truth truth, List<Wording> rules) {

    public Conclusion {
        rules = List.copyOf(rules);
    }

    static Conclusion of(Finding finding) {
        return new Conclusion(finding.criterion(), finding.truth(), finding.grounds().stream().map(Ground::rule).distinct().toList());
    }
}
