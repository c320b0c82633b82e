package org.ancrage.law;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the provisions of one text were verified: how many by each kind of evidence. Immutable.
 *
 * @param of id of the text, or of the jurisdictions
 * @param counts every kind of evidence, those by which there is none too
 */
public record EvidenceTally(String of, Map<Evidence, Integer> counts) {

    public EvidenceTally {
        Map<Evidence, Integer> all = new EnumMap<>(Evidence.class);
        for (Evidence evidence : Evidence.values()) {
            all.put(evidence, counts.getOrDefault(evidence, 0));
        }
        counts = Collections.unmodifiableMap(all);
    }

    /** By text, as global ids name it, in the order of the provisions. */
    public static List<EvidenceTally> of(Collection<Provision> provisions) {
        Map<String, Map<Evidence, Integer>> counts = new LinkedHashMap<>();
        for (Provision provision : provisions) {
            counts.computeIfAbsent(provision.id().substring(0, provision.id().indexOf('#')), fresh -> new EnumMap<>(Evidence.class))
                    .merge(provision.evidence(), 1, Integer::sum);
        }
        return counts.entrySet().stream().map(text -> new EvidenceTally(text.getKey(), text.getValue())).toList();
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of the provisions that were read in an official text, in a faithful reproduction or in a transcription, from 0 to 1. */
    public double shareRead() {
        int weak = counts.entrySet().stream().filter(count -> count.getKey().weak()).mapToInt(Map.Entry::getValue).sum();
        return total() == 0 ? 1 : 1 - (double) weak / total();
    }
}
