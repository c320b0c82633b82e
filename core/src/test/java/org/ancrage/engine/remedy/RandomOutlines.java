package org.ancrage.engine.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.RelevantReadings;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/**
 * Texts with random outlines, that name criteria more than once, hang on readings and have undertakings; and what facts, which may depend
 * on a reading too, make of them.
 */
public final class RandomOutlines implements RemedySearch.Law {

    static final List<String> READINGS = List.of("r1", "r2");
    private static final List<String> OPTIONS = List.of("a", "b");
    private static final Wording SAID = new Wording("dit", "said");

    private final Random random;
    private final List<String> criteria;
    private final Set<String> undertakings = new LinkedHashSet<>();
    /** By criterion and option of the first reading. */
    private final Map<String, Truth> facts = new LinkedHashMap<>();
    private final Set<String> dependent = new LinkedHashSet<>();
    private final Map<String, Version> versions = new LinkedHashMap<>();

    /** @param unknown how many of a hundred criteria are unknown */
    public RandomOutlines(long seed, int criteria, int texts, int unknown) {
        random = new Random(seed);
        this.criteria = java.util.stream.IntStream.range(0, criteria).mapToObj(i -> "c" + i).toList();
        for (String criterion : this.criteria) {
            if (random.nextInt(5) == 0) {
                undertakings.add(criterion);
            }
            Truth truth = truth(unknown);
            boolean depends = random.nextInt(6) == 0;
            Truth other = depends ? truth(unknown) : truth;
            facts.put(criterion + "a", truth);
            facts.put(criterion + "b", other);
            if (truth != other) {
                dependent.add(criterion);
            }
        }
        for (int i = 0; i < texts; i++) {
            versions.put("t" + i, new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(),
                    node(1 + random.nextInt(2)), node(2 + random.nextInt(2))));
        }
    }

    private Truth truth(int unknown) {
        return random.nextInt(100) < unknown ? Truth.UNKNOWN : random.nextBoolean() ? Truth.MET : Truth.UNMET;
    }

    private Condition node(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return new Condition.Settled(criteria.get(random.nextInt(criteria.size())));
        }
        return switch (random.nextInt(10)) {
            case 0 -> new Condition.Not(node(depth - 1), null, List.of());
            case 1 -> new Condition.Unless(node(depth - 1), node(depth - 1), null, List.of());
            case 2 -> new Condition.Choice(READINGS.get(random.nextInt(2)),
                    Map.of("a", node(depth - 1), "b", node(depth - 1)), null, List.of());
            case 3 -> random.nextInt(3) == 0 ? new Condition.Given(random.nextBoolean(), SAID, List.of()) : node(depth - 1);
            case 4, 5, 6 -> new Condition.Any(nodes(depth - 1), null, List.of());
            default -> new Condition.All(nodes(depth - 1), null, List.of());
        };
    }

    private List<Condition> nodes(int depth) {
        List<Condition> nodes = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            nodes.add(node(depth));
        }
        return nodes;
    }

    List<String> criteria() {
        return criteria;
    }

    List<String> texts() {
        return List.copyOf(versions.keySet());
    }

    /** Under every combination of all readings. */
    public VersionUnderReadings whole(String text) {
        return read(text, READINGS);
    }

    @Override
    public OutlineBits outline(String text) {
        return new OutlineBits(versions.get(text), this::criterion);
    }

    @Override
    public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
        return RelevantReadings.of(outline(text),
                id -> supposed.containsKey(id) ? EnumSet.of(supposed.get(id)) : EnumSet.of(facts.get(id + "a"), facts.get(id + "b")),
                id -> dependent.contains(id) ? Set.of("r1") : Set.of(), reading -> true, reading -> "a");
    }

    @Override
    public VersionUnderReadings read(String text, Collection<String> readings) {
        List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
        for (String reading : new TreeSet<>(readings)) {
            List<Map<String, String>> more = new ArrayList<>();
            combinations.forEach(options -> OPTIONS.forEach(option -> {
                Map<String, String> next = new LinkedHashMap<>(options);
                next.put(reading, option);
                more.add(next);
            }));
            combinations = more;
        }
        Map<Map<String, String>, OutlineReading> outlines = new LinkedHashMap<>();
        combinations.forEach(options -> outlines.put(options, new OutlineReading(versions.get(text),
                criterion -> facts.get(criterion + options.getOrDefault("r1", "a")),
                reading -> options.getOrDefault(reading, "a"), this::criterion)));
        return new VersionUnderReadings(text, versions.get(text), outlines);
    }

    @Override
    public Criterion criterion(String id) {
        Criterion.Actor actor = id.equals(criteria.get(criteria.size() - 1)) ? Criterion.Actor.NOBODY : Criterion.Actor.HOSTER;
        return new Criterion(id, SAID, SAID, List.of(), new Criterion.Remedy(actor, SAID), List.of("p"),
                undertakings.contains(id), Criterion.Dimension.DATA);
    }

    @Override
    public String toString() {
        return versions + " " + facts + " " + undertakings;
    }
}
