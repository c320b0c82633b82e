package org.ancrage.engine.world;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.Readings;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Provision;
import org.ancrage.law.Version;
import org.ancrage.refusal.UnknownReadingException;
import org.jspecify.annotations.Nullable;

/**
 * The law of one day under the choices of one caller: what all questions then have in common. Thread-safe.
 *
 * <p>What is looked up again and again is kept.
 */
public final class AppliedLaw {

    private final Corpus corpus;
    private final Day day;
    private final Map<String, String> chosen;
    private final Readings readings;
    private final List<Object> facts;
    private final Map<List<String>, OutlineBits> outlines;
    private final Once<Map<List<String>, List<Provision>>> cited = new Once<>(this, this::cited);

    private AppliedLaw(Corpus corpus, Day day, Map<String, String> chosen, Readings readings, Map<List<String>, OutlineBits> outlines) {
        this.corpus = corpus;
        this.day = day;
        this.chosen = chosen;
        this.readings = readings;
        this.outlines = outlines;
        this.facts = List.copyOf(DayFacts.ofDay(day));
    }

    /**
     * @param chosen options of readings that the caller settles on, by global id; the others are tried in turn
     * @throws UnknownReadingException if a reading or an option does not exist
     */
    public static AppliedLaw on(Day day, Corpus corpus, Map<String, String> chosen) {
        return new AppliedLaw(corpus, day, Map.copyOf(chosen), new Readings(corpus, day.law().openReadings(), chosen), new ConcurrentHashMap<>());
    }

    /** The law of another day under the same choices, with what the days have in common. */
    public AppliedLaw on(Day other) {
        Readings theirs = other.law().openReadings().equals(day.law().openReadings()) ? readings
                : new Readings(corpus, other.law().openReadings(), chosen);
        return new AppliedLaw(corpus, other, chosen, theirs, outlines);
    }

    /** Another law on the same day under the same choices. */
    public AppliedLaw with(Corpus other) {
        Map<String, String> options = new HashMap<>();
        chosen.keySet().forEach(reading -> options.put(reading, readings.defaults().get(reading)));
        return on(Day.on(day.date(), other), other, options);
    }

    public Corpus corpus() {
        return corpus;
    }

    public Day day() {
        return day;
    }

    /** Whether the day is one on which a text warns of it. */
    public boolean warnsOf(Conflict conflict) {
        return conflict.period().contains(day.date());
    }

    public Readings readings() {
        return readings;
    }

    /** Options of the readings that the caller settled, by global id. */
    public Map<String, String> chosen() {
        return chosen;
    }

    /** Global ids of the readings that the caller settled. */
    public Set<String> settledBeforehand() {
        return chosen.keySet();
    }

    /** Facts of any question that day. */
    public List<Object> facts() {
        return facts;
    }

    /** The version of a text that is in force; null where there is none. */
    public @Nullable Version version(String text) {
        return day.law().versions().get(text);
    }

    /** The outline of a text that is in force. */
    public OutlineBits outline(String text) {
        Version version = Objects.requireNonNull(version(text));
        return outlines.computeIfAbsent(List.of(text, version.id()), id -> new OutlineBits(version, this::criterion));
    }

    public Criterion criterion(String id) {
        return corpus.criterion(id).orElseThrow(() -> new IllegalStateException("There is no criterion (%s).".formatted(id)));
    }

    /** Those in force on the day: a criterion that several versions share cites the bill only while it was one. */
    public List<Provision> provisions(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Provision> known = cited.get().get(ids);
        return known != null ? known : inForce(ids);
    }

    /** What outlines and criteria cite, by the very list: hashing ids takes longer than to explain what they stand for. */
    private Map<List<String>, List<Provision>> cited() {
        Map<List<String>, List<Provision>> found = new IdentityHashMap<>();
        for (Version version : day.law().versions().values()) {
            found.put(version.provisions(), inForce(version.provisions()));
            version.conditions().flatMap(Condition::walk).map(Condition::provisions)
                    .forEach(ids -> found.put(ids, inForce(ids)));
        }
        corpus.criteria().values().forEach(criterion -> found.put(criterion.provisions(), inForce(criterion.provisions())));
        return found;
    }

    private List<Provision> inForce(List<String> ids) {
        return ids.stream()
                .map(id -> corpus.provision(id)
                        .orElseThrow(() -> new IllegalStateException("The provision (%s) is not in the corpus.".formatted(id))))
                .filter(provision -> provision.period().contains(day.date())).toList();
    }
}
