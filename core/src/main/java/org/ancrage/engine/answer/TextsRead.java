package org.ancrage.engine.answer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.KnownCompletions;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.Readings;
import org.ancrage.engine.outline.RelevantReadings;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/** Reads the outlines of a day on one question, under the readings that matter to it. Asks for a criterion when an outline looks at it. Not thread-safe. */
public final class TextsRead implements RemedySearch.Law {

    private final AppliedLaw law;
    private final Readings readings;
    private final Criteria criteria;
    private final Map<String, Set<Truth>> truths = new HashMap<>();
    private final Map<Asked, WeighedText> byCriteria = new HashMap<>();
    private final Map<String, Set<String>> relevantReadings = new HashMap<>();
    private final KnownCompletions completions;

    private record Asked(String text, TriedReadings tried) {
    }

    /** What the criteria of a question are. */
    public interface Criteria {

        /** Truth by id of the criterion, under some options; readings that have none take their default. */
        Function<String, Truth> under(Map<String, String> options);

        /** The open readings on which the rules of a criterion depend. */
        Set<String> openReadings(String criterion);

        /** The truths that it has under these; those of other criteria do not touch it. */
        Set<Truth> truths(String criterion);
    }

    public TextsRead(AppliedLaw law, Criteria criteria) {
        this(law, criteria, new KnownCompletions());
    }

    /** @param completions of a question like this, under the same law */
    TextsRead(AppliedLaw law, Criteria criteria, KnownCompletions completions) {
        this.law = law;
        this.readings = law.readings();
        this.criteria = criteria;
        this.completions = completions;
    }

    KnownCompletions completions() {
        return completions;
    }

    /** Truth of a criterion under some options; the others take their default. */
    Truth truth(String criterion, Map<String, String> options) {
        return criteria.under(options).apply(criterion);
    }

    /**
     * A text that exists on the day, on what is known of the question.
     *
     * @param tried the readings under which it is read
     */
    public WeighedText byCriteria(String text, TriedReadings tried) {
        TriedReadings some = readings.anyOpen() ? tried : tried.byDefault();
        return byCriteria.computeIfAbsent(new Asked(text, some.others() ? some : some.without(readings.defaults())), fresh -> {
            VersionUnderReadings read = read(text, some.others() ? relevantReadings(text) : Set.of(), some.taken());
            Outcome outcome = read.outcome();
            if (outcome != Outcome.UNDETERMINED) {
                return new WeighedText(read, outcome, Optional.empty(), List.of());
            }
            Completions open = completions.of(law.outline(text), read);
            return new WeighedText(read, open.outcome(), Optional.of(open).filter(weighed -> weighed.outcome() == Outcome.UNDETERMINED),
                    List.of());
        });
    }

    private Set<String> relevantReadings(String text) {
        return relevantReadings.computeIfAbsent(text, fresh -> relevantReadings(fresh, Map.of()));
    }

    @Override
    public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
        return !readings.anyOpen() ? Set.of() : RelevantReadings.of(law.outline(text),
                id -> supposed.containsKey(id) ? EnumSet.of(supposed.get(id)) : truths(id), criteria::openReadings, readings::open,
                reading -> readings.defaults().get(reading));
    }

    @Override
    public VersionUnderReadings read(String text, Collection<String> open) {
        return read(text, open, Map.of());
    }

    private VersionUnderReadings read(String text, Collection<String> open, Map<String, String> taken) {
        Version version = Objects.requireNonNull(law.version(text));
        Map<Map<String, String>, OutlineReading> outlines = new LinkedHashMap<>();
        readings.combinations(open.stream().filter(reading -> !taken.containsKey(reading)).toList()).forEach(tried -> {
            Map<String, String> options = new LinkedHashMap<>(tried);
            options.putAll(taken);
            outlines.put(options, new OutlineReading(version, criteria.under(options),
                    reading -> options.getOrDefault(reading, readings.defaults().get(reading)), this::criterion));
        });
        return new VersionUnderReadings(text, version, outlines);
    }

    private Set<Truth> truths(String criterion) {
        Set<Truth> known = truths.get(criterion);
        if (known == null) {
            known = criteria.truths(criterion);
            truths.put(criterion, known);
        }
        return known;
    }

    @Override
    public OutlineBits outline(String text) {
        return law.outline(text);
    }

    @Override
    public Criterion criterion(String id) {
        return law.criterion(id);
    }
}
