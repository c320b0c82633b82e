package org.ancrage.fact.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each fact rests on: what was said of the nearest branch that it stands in. Immutable. */
public final class Coverage {

    private final Map<String, List<Source>> sources = new HashMap<>();
    private final Set<String> assumed;

    /**
     * What one fact rests on.
     *
     * @param sources all that were named for the nearest branch; any of them is enough. Empty where there is none, or where it is assumed
     */
    public record Cover(List<Source> sources, boolean assumed) {
        public Cover {
            sources = List.copyOf(sources);
        }

        /** Whether nobody but whoever it speaks of asserts it. */
        public boolean declaredOnly() {
            return !assumed && sources.stream().allMatch(source -> source.kind() == SourceKind.SELF_DECLARATION);
        }
    }

    public Coverage(Provenance provenance) {
        Map<String, Source> byId = new HashMap<>();
        provenance.sources().forEach(source -> byId.putIfAbsent(source.id(), source));
        provenance.evidence().stream().filter(one -> byId.containsKey(one.source())).forEach(one -> one.facts().forEach(pointer -> {
            List<Source> here = sources.computeIfAbsent(pointer, fresh -> new ArrayList<>());
            Source source = byId.get(one.source());
            if (source != null && !here.contains(source)) {
                here.add(source);
            }
        }));
        this.assumed = new HashSet<>(provenance.assumptions());
    }

    public Cover of(String pointer) {
        for (String branch = pointer; ; branch = FactPointers.parent(branch)) {
            if (assumed.contains(branch)) {
                return new Cover(List.of(), true);
            }
            List<Source> here = sources.get(branch);
            if (here != null) {
                return new Cover(here, false);
            }
            if (branch.isEmpty()) {
                return new Cover(List.of(), false);
            }
        }
    }
}
