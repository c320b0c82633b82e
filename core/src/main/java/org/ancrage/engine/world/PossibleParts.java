package org.ancrage.engine.world;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.engine.limit.Effort;
import org.ancrage.fact.Holding;

/**
 * The most that owners may own of entities in which several holdings are of unknown size, each of which may be all that the others leave,
 * though not all at once: no entity is owned by more than the whole. That is no linear system; it is followed round by round, from the
 * owners downwards, each time where something has grown above.
 */
final class PossibleParts {

    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-12");
    /** Holdings that are looked at for one owner, for each that there is; what has not come to its limit by then may be everything. */
    private static final int ROUNDS = 100;

    private final Map<Holding, BigDecimal> sizes;
    private final Map<String, List<Holding>> heldBy;
    private final Map<String, List<Holding>> heldIn;
    private final Map<String, Map<String, BigDecimal>> ofOne = new HashMap<>();

    PossibleParts(Map<Holding, BigDecimal> sizes) {
        this.sizes = sizes;
        heldBy = sizes.keySet().stream().collect(Collectors.groupingBy(Holding::holder));
        heldIn = sizes.keySet().stream().collect(Collectors.groupingBy(Holding::of));
    }

    /** What each may own of the entity. */
    Map<String, BigDecimal> of(String entity) {
        Map<String, BigDecimal> parts = new HashMap<>();
        heldBy.keySet().forEach(owner -> {
            BigDecimal part = ofOne.computeIfAbsent(owner, one -> by(Set.of(one))).get(entity);
            if (part != null) {
                parts.put(owner, part);
            }
        });
        return parts;
    }

    /** What the owners may own together of each entity. */
    Map<String, BigDecimal> by(Set<String> owners) {
        Map<String, BigDecimal> owned = new HashMap<>();
        owners.forEach(owner -> owned.put(owner, Bounds.HUNDRED));
        Set<String> grown = owners;
        long left = (long) ROUNDS * sizes.size();
        for (int round = 0; left > 0; round++) {
            Effort.interruptible();
            Map<String, BigDecimal> next = new HashMap<>();
            BigDecimal growth = BigDecimal.ZERO;
            for (String entity : heldDirectly(grown)) {
                left -= Objects.requireNonNull(heldIn.get(entity)).size();
                if (!owners.contains(entity)) {
                    BigDecimal through = through(entity, owned);
                    BigDecimal more = through.subtract(owned.getOrDefault(entity, BigDecimal.ZERO));
                    if (more.signum() > 0) {
                        growth = growth.max(more);
                        next.put(entity, through);
                    }
                }
            }
            owned.putAll(next);
            if (growth.signum() == 0) {
                return owned;
            } else if (growth.compareTo(NEGLIGIBLE) < 0 && round > heldIn.size()) {
                // Only a circle grows for so long: its limit is near.
                owned.replaceAll((entity, percent) -> Circle.rounded(percent));
                return owned;
            }
            grown = next.keySet();
        }
        owned.replaceAll((entity, percent) -> percent.signum() == 0 ? percent : Bounds.HUNDRED);
        // Growth that was not followed reaches whatever is below.
        below(grown).forEach(entity -> owned.put(entity, Bounds.HUNDRED));
        return owned;
    }

    private Set<String> below(Set<String> entities) {
        Set<String> reached = new HashSet<>(entities);
        Set<String> open = entities;
        while (!open.isEmpty()) {
            Set<String> next = heldDirectly(open);
            next.removeAll(reached);
            reached.addAll(next);
            open = next;
        }
        return reached;
    }

    private Set<String> heldDirectly(Set<String> holders) {
        Set<String> held = new HashSet<>();
        holders.forEach(holder -> heldBy.getOrDefault(holder, List.of()).forEach(holding -> held.add(holding.of())));
        return held;
    }

    private BigDecimal through(String entity, Map<String, BigDecimal> owned) {
        BigDecimal through = BigDecimal.ZERO;
        for (Holding holding : heldIn.getOrDefault(entity, List.of())) {
            BigDecimal holder = owned.get(holding.holder());
            if (holder != null) {
                through = through.add(Objects.requireNonNull(sizes.get(holding)).multiply(holder, MathContext.DECIMAL128).movePointLeft(2));
            }
        }
        return through.min(Bounds.HUNDRED);
    }
}
