package org.ancrage.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.refusal.UnknownReadingException;
import org.jspecify.annotations.Nullable;

/**
 * All the law that an engine knows: legal texts and jurisdictions, with look-up by global id.
 *
 * <p>A global id is the id of the text, {@code #}, and the id within the text.
 */
public final class Corpus {

    private final List<LegalText> texts;
    private final Jurisdictions jurisdictions;
    private final Procurement procurement;
    private final Map<String, Provision> provisions;
    private final Map<String, Criterion> criteria;
    private final Map<String, Reading> readings;
    private final List<Amendment> amendments;
    private final List<Act> acts;
    private final @Nullable LocalDate knownFrom;

    public Corpus(List<LegalText> texts, Jurisdictions jurisdictions) {
        this(texts, jurisdictions, Procurement.none());
    }

    public Corpus(List<LegalText> texts, Jurisdictions jurisdictions, Procurement procurement) {
        this(texts, jurisdictions, procurement, List.of(), List.of(), null);
    }

    /**
     * @param amendments those that the texts show already, and those that concern rules and readings
     * @param acts each of which includes only others of them
     * @param knownFrom see {@link #knownInPart}; null where nothing is said
     */
    public Corpus(List<LegalText> texts, Jurisdictions jurisdictions, Procurement procurement, List<Amendment> amendments, List<Act> acts,
            @Nullable LocalDate knownFrom) {
        this.knownFrom = knownFrom;
        this.acts = List.copyOf(acts);
        this.amendments = List.copyOf(amendments);
        this.texts = List.copyOf(texts);
        this.jurisdictions = jurisdictions;
        this.procurement = procurement;
        this.provisions = new LinkedHashMap<>();
        this.readings = new LinkedHashMap<>();
        this.criteria = new LinkedHashMap<>();
        index(jurisdictions.provisions(), jurisdictions.readings(), List.of());
        for (LegalText text : this.texts) {
            index(text.provisions(), text.readings(), text.criteria());
        }
        index(procurement.provisions(), procurement.readings(), List.of());
    }

    private void index(List<Provision> moreProvisions, List<Reading> moreReadings, List<Criterion> moreCriteria) {
        for (Provision provision : moreProvisions) {
            put(provisions, provision.id(), provision);
        }
        for (Reading reading : moreReadings) {
            put(readings, reading.id(), reading);
        }
        for (Criterion criterion : moreCriteria) {
            put(criteria, criterion.id(), criterion);
        }
    }

    private static <T> void put(Map<String, T> index, String id, T thing) {
        if (index.put(id, thing) != null) {
            throw new IllegalArgumentException("The id (%s) is declared twice.".formatted(id));
        }
    }

    /** In the order in which packs declare them. */
    public List<LegalText> texts() {
        return texts;
    }

    /** What packs change in each other, in the order of the packs. */
    public List<Amendment> amendments() {
        return amendments;
    }

    /** First day of which it holds all law of its subjects; empty where nothing is said. */
    public Optional<LocalDate> knownFrom() {
        return Optional.ofNullable(knownFrom);
    }

    /**
     * Whether law of that day was left out: it lies before {@link #knownFrom}, and what stood in the place of texts that came later was not
     * examined. That none of the texts forbids a hosting says little then.
     */
    public boolean knownInPart(LocalDate day) {
        return knownFrom != null && day.isBefore(knownFrom);
    }

    public Jurisdictions jurisdictions() {
        return jurisdictions;
    }

    /** What can be done, in the order of the packs. */
    public List<Act> acts() {
        return acts;
    }

    public Procurement procurement() {
        return procurement;
    }

    public Optional<LegalText> text(String id) {
        return texts.stream().filter(text -> text.id().equals(id)).findFirst();
    }

    /** Whether a point of law is open on no day of its text: it is law on none, and an option beside the default is what a caller supposes. */
    public boolean hypothesis(Reading reading) {
        return texts.stream().filter(text -> text.readings().contains(reading))
                .anyMatch(text -> text.versions().stream().noneMatch(version -> version.period().overlaps(reading.period())));
    }

    public Optional<Provision> provision(String id) {
        return Optional.ofNullable(provisions.get(id));
    }

    /** All provisions: of jurisdictions, then of texts in their order, then of public procurement. */
    public Collection<Provision> provisions() {
        return Collections.unmodifiableCollection(provisions.values());
    }

    public Optional<Criterion> criterion(String id) {
        return Optional.ofNullable(criteria.get(id));
    }

    public Optional<Reading> reading(String id) {
        return Optional.ofNullable(readings.get(id));
    }

    /**
     * A reading that somebody settles on.
     *
     * @throws UnknownReadingException if there is none, or no such option of it
     */
    public Reading settled(String id, String option) {
        Reading reading = reading(id).orElseThrow(() -> new UnknownReadingException(
                "There is no reading (%s).%s".formatted(id, NearNames.maybe(id, readings.keySet()))));
        reading.option(option);
        return reading;
    }

    /** An option of a reading; empty where this corpus has not the reading, or no such option of it: another pack may. */
    public Optional<Reading.Option> option(String reading, String option) {
        return reading(reading).flatMap(found -> found.options().stream().filter(one -> one.id().equals(option)).findFirst());
    }

    /** Those of some choices, option by reading, that this corpus has; others may be of another pack, or of before it changed. */
    public Map<String, String> known(Map<String, String> choices) {
        Map<String, String> known = new LinkedHashMap<>(choices);
        known.entrySet().removeIf(choice -> option(choice.getKey(), choice.getValue()).isEmpty());
        return known;
    }

    /** All criteria, by global id, in the order of the texts. */
    public Map<String, Criterion> criteria() {
        return Collections.unmodifiableMap(criteria);
    }

    /** All readings, by global id. */
    public Map<String, Reading> readings() {
        return Collections.unmodifiableMap(readings);
    }
}
