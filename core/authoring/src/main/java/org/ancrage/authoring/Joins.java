package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the patterns of one rule multiply: a rule tries about (facts)^(patterns) combinations. What stands inside of {@code not} and
 * {@code exists} multiplies with what stands before, and not with what stands after.
 */
final class Joins {

    private final List<Set<String>> groups = new ArrayList<>();
    private final Set<String> single = new HashSet<>();
    private int multiplying;
    private int mostMultiplying;
    private int mostGroups;

    /** As it stands here, to go on with separately. */
    Joins copy() {
        Joins copy = new Joins();
        groups.forEach(group -> copy.groups.add(new HashSet<>(group)));
        copy.single.addAll(single);
        copy.multiplying = multiplying;
        copy.mostMultiplying = mostMultiplying;
        copy.mostGroups = mostGroups;
        return copy;
    }

    /** Takes note of what a part came to, whose patterns multiply with nothing that follows. */
    void note(Joins part) {
        mostMultiplying = Math.max(mostMultiplying, part.mostMultiplying);
        mostGroups = Math.max(mostGroups, part.mostGroups);
    }

    /**
     * @param one whether the pattern matches one fact at most, by itself or by the values that it looks at
     * @param used variables of other patterns that it looks at
     * @param bound variables that it gives
     */
    void add(boolean one, Set<String> used, Set<String> bound) {
        if (one && single.containsAll(used)) {
            // What it gives is the same for all: it joins nothing.
            single.addAll(bound);
            return;
        }
        if (!one) {
            multiplying++;
        }
        Set<String> group = new HashSet<>(used);
        group.removeAll(single);
        group.addAll(bound);
        groups.removeIf(other -> {
            boolean joined = other.stream().anyMatch(group::contains);
            if (joined) {
                group.addAll(other);
            }
            return joined;
        });
        groups.add(group);
        mostMultiplying = Math.max(mostMultiplying, multiplying);
        mostGroups = Math.max(mostGroups, groups.size());
    }

    /** Patterns of which each may match many facts. */
    int multiplying() {
        return mostMultiplying;
    }

    /** Groups of patterns that no variable joins. */
    int groups() {
        return mostGroups;
    }
}
