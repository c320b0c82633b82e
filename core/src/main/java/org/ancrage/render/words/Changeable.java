package org.ancrage.render.words;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;

/** Of what stands in the way, what the parties can change: that an exception does not hold either, or that the text applies, tells nobody why. */
public final class Changeable {

    private final Set<String> criteria;

    /** @param remedies what would remedy */
    public Changeable(Remedies remedies) {
        this.criteria = ways(remedies).stream().flatMap(way -> way.changes().stream())
                .map(change -> change.criterion().id()).collect(Collectors.toSet());
    }

    /** Ways that nobody can go are told only where there is no other. */
    public static List<Remedy> ways(Remedies remedies) {
        List<Remedy> within = remedies.smallest().stream().filter(Remedy::withinReach).toList();
        return within.isEmpty() ? remedies.smallest() : within;
    }

    public boolean contains(Finding finding) {
        return criteria.contains(finding.criterion().id());
    }

    /** What can be changed comes first, and of it what is for the offer to change; then what is not met; the rest in the order given. */
    public List<Finding> first(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(this::rank)).toList();
    }

    private int rank(Finding finding) {
        if (contains(finding)) {
            return finding.criterion().remedy().by() == Criterion.Actor.HOSTER ? 0 : 1;
        }
        return finding.truth() == Truth.MET ? 3 : 2;
    }
}
