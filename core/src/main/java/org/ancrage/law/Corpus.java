package org.ancrage.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All the law that an engine knows: legal texts and jurisdictions, with look-up by global id.
 *
 * <p>A global id is the id of the text, {@code #}, and the id within the text.
 */
public final class Corpus {

    private final List<LegalText> texts;
    private final Jurisdictions jurisdictions;
    private final Map<String, Provision> provisions;
    private final Map<String, Criterion> criteria;
    private final Map<String, Reading> readings;

    public Corpus(List<LegalText> texts, Jurisdictions jurisdictions) {
        this.texts = List.copyOf(texts);
        this.jurisdictions = jurisdictions;
        this.provisions = index(
                Stream.concat(jurisdictions.provisions().stream(), texts.stream().flatMap(text -> text.provisions().stream())),
                Provision::id);
        this.readings = index(
                Stream.concat(jurisdictions.readings().stream(), texts.stream().flatMap(text -> text.readings().stream())),
                Reading::id);
        this.criteria = index(texts.stream().flatMap(text -> text.criteria().stream()), Criterion::id);
    }

    private static <T> Map<String, T> index(Stream<T> things, Function<T, String> id) {
        Map<String, T> index = new LinkedHashMap<>();
        things.forEach(thing -> {
            if (index.put(id.apply(thing), thing) != null) {
                throw new IllegalArgumentException("The id (%s) is declared twice.".formatted(id.apply(thing)));
            }
        });
        return index;
    }

    /** In the order in which packs declare them. */
    public List<LegalText> texts() {
        return texts;
    }

    public Jurisdictions jurisdictions() {
        return jurisdictions;
    }

    public Optional<LegalText> text(String id) {
        return texts.stream().filter(text -> text.id().equals(id)).findFirst();
    }

    public Optional<Provision> provision(String id) {
        return Optional.ofNullable(provisions.get(id));
    }

    public Optional<Criterion> criterion(String id) {
        return Optional.ofNullable(criteria.get(id));
    }

    public Optional<Reading> reading(String id) {
        return Optional.ofNullable(readings.get(id));
    }

    /** All criteria, by global id, in the order of the texts. */
    public Map<String, Criterion> criteria() {
        return java.util.Collections.unmodifiableMap(criteria);
    }

    /** All readings, by global id. */
    public Map<String, Reading> readings() {
        return java.util.Collections.unmodifiableMap(readings);
    }
}
