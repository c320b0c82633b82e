package org.ancrage.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Position;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.fact.Attribute;

/**
 * Replaces names and ids of a request by pseudonyms: equal texts by equal ones, wherever they are a name, an id or a reference, so that
 * the facts stay coherent; and the values of attributes that are said of what is masked. What is masked must leave no trace; where it
 * would, the request is refused.
 */
final class Masking {

    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]++|~[01])++)++");
    /** Shorter texts are found in others by chance. */
    private static final int LEAST_PART = 4;
    private static final String NEED = "/need/";

    /** Folded words that name nobody, in names of whatever is in the field. */
    private static final Set<String> NAME_NOBODY = Set.of("avec", "dans", "pour", "sans", "from", "that", "with", "cloud", "nuage", "service",
            "services", "data", "donnees", "hosting", "hebergement", "hebergeur", "hoster", "group", "groupe", "holding", "france", "europe");
    /** Values are often words such as "true". */
    private static final int LEAST_VALUE = 6;

    private final Map<String, String> names;
    private final Map<String, String> values;

    private Masking(Map<String, String> names, Map<String, String> values) {
        this.names = names;
        this.values = values;
    }

    /**
     * @param given the request as its author sees it; pointers and problems are about it
     * @param canonical the same request in canonical order
     * @param masks JSON pointers, with {@code *} for every item of a list
     */
    static Masking of(Node given, Node canonical, List<String> masks, Problems problems) {
        List<Place> places = Place.of(given);
        Set<String> masked = new LinkedHashSet<>();
        masks.forEach(mask -> resolve(mask, places, masked, problems));
        if (!problems.none()) {
            problems.add(Position.UNKNOWN, "", RecordProblem.MASKS_ARE_OF_NAMES.with("maskable", Place.maskableKinds()));
        }
        Set<String> maskedValues = new LinkedHashSet<>();
        valuesOf(masked, places).forEach(place -> maskedValues.add(place.text()));
        leftovers(places, masked, maskedValues, problems);
        return pseudonyms(canonical, masked, maskedValues);
    }

    private static void resolve(String mask, List<Place> places, Set<String> masked, Problems problems) {
        String shown = Suggestions.shown(mask);
        if (!POINTER.matcher(mask).matches()) {
            problems.add(Position.UNKNOWN, "", RecordProblem.MASK_NO_POINTER.with("mask", shown));
        } else if (!Place.maskableKinds().contains(Place.kindOf(mask))) {
            problems.add(Position.UNKNOWN, "", RecordProblem.MASK_OF_NO_NAME.with("mask", shown)
                    .with("maybe", Suggestions.nearest(Place.kindOf(mask), Place.maskableKinds())));
        } else {
            List<String> found = places.stream().filter(place -> place.under(mask)).map(Place::text).toList();
            if (found.isEmpty() && !mask.contains("*")) {
                problems.add(Position.UNKNOWN, "", RecordProblem.MASK_OF_NOTHING.with("mask", shown));
            }
            masked.addAll(found);
        }
    }

    /** The values of attributes that are said of something with a masked id. */
    private static List<Place> valuesOf(Collection<String> masked, List<Place> places) {
        Map<String, String> texts = places.stream().collect(Collectors.toMap(Place::pointer, Place::text));
        return places.stream().filter(place -> place.attributeValue() && masked.contains(subject(place, texts))).toList();
    }

    /** The id of what an attribute is said of; what is said of the need goes with the need's. */
    private static String subject(Place value, Map<String, String> texts) {
        String said = texts.getOrDefault(value.subjectPointer(), "");
        return said.equals(Attribute.NEED) && value.pointer().startsWith(NEED) ? texts.getOrDefault(NEED + "id", "") : said;
    }

    // ---- traces

    /** What is masked in one place and can be read in another. Messages do not repeat it. */
    private static void leftovers(List<Place> places, Set<String> masked, Set<String> maskedValues, Problems problems) {
        Set<String> hidden = valuesOf(masked, places).stream().map(Place::pointer).collect(Collectors.toSet());
        places.stream().filter(place -> place.replaceable() && masked.contains(place.text())).map(Place::pointer).forEach(hidden::add);
        List<Trace> traces = new ArrayList<>(masked.stream().map(Trace::of).toList());
        List<Trace> traceOfValues = maskedValues.stream().map(Trace::of).filter(trace -> trace.joined().length() >= LEAST_VALUE).toList();
        Map<Place, String> told = new LinkedHashMap<>();
        for (Place place : places) {
            if (hidden.contains(place.pointer())) {
                continue;
            }
            Folding text = Folding.of(place.text());
            boolean whole = traces.stream().anyMatch(trace -> trace.wholeIn(place.text(), text));
            boolean part = (place.replaceable() || place.attributeValue()) && traces.stream().anyMatch(trace -> trace.partIn(text));
            boolean value = !place.attributeValue() && traceOfValues.stream().anyMatch(trace -> trace.wholeIn(place.text(), text));
            if (whole || part || value) {
                told.put(place, whole || value ? "whole" : "part");
            }
        }
        // References, and values of attributes, go with what they refer to.
        Set<String> asked = told.keySet().stream().filter(Place::maskable).map(Place::text).collect(Collectors.toSet());
        Set<Place> going = new HashSet<>(valuesOf(asked, places));
        told.forEach((place, extent) -> {
            if (place.maskable()) {
                problems.add(Position.UNKNOWN, place.pointer(), RecordProblem.TRACE_TO_MASK.with("extent", extent).with("pointer", place.pointer()));
            } else if (!going.contains(place) && !(place.replaceable() && asked.contains(place.text()))) {
                problems.add(Position.UNKNOWN, place.pointer(), RecordProblem.TRACE_TO_CHANGE.with("extent", extent).with("pointer", place.pointer()));
            }
        });
    }

    /** What one would look for. */
    private record Trace(String text, List<String> words, String joined) {

        static Trace of(String text) {
            Folding folding = Folding.of(text);
            return new Trace(text, folding.words(), folding.joined());
        }

        /** The masked text as a whole: a short one as a word, or at either end of one. */
        boolean wholeIn(String other, Folding folded) {
            if (joined.isEmpty()) {
                return other.contains(text);
            }
            if (joined.length() >= LEAST_PART) {
                return folded.joined().contains(joined);
            }
            boolean atEnds = joined.length() == LEAST_PART - 1 && joined.chars().allMatch(Character::isLetter);
            return (" " + String.join(" ", folded.words()) + " ").contains(" " + String.join(" ", words) + " ")
                    || atEnds && folded.words().stream().anyMatch(word -> word.startsWith(joined) || word.endsWith(joined));
        }

        /** One of its words, such as a family name, which need not stand alone. */
        boolean partIn(Folding other) {
            return words.stream().anyMatch(word -> word.length() >= LEAST_PART && !NAME_NOBODY.contains(word) && other.joined().contains(word));
        }
    }

    // ---- pseudonyms

    /** Numbered in an order that depends on all of the request and tells nothing of the names. */
    private static Masking pseudonyms(Node canonical, Set<String> masked, Set<String> maskedValues) {
        Set<String> taken = Place.of(canonical).stream().map(Place::text).collect(Collectors.toSet());
        String whole = Sha256.of(JsonText.of(canonical));
        Map<String, String> pseudonyms = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>(masked);
        all.addAll(maskedValues);
        int number = 0;
        for (String text : all.stream().sorted(Comparator.comparing(text -> Sha256.of(whole + text))).toList()) {
            do {
                number++;
            } while (taken.contains("masked-" + number));
            pseudonyms.put(text, "masked-" + number);
        }
        return new Masking(only(masked, pseudonyms), only(maskedValues, pseudonyms));
    }

    private static Map<String, String> only(Set<String> texts, Map<String, String> pseudonyms) {
        return texts.stream().collect(Collectors.toMap(text -> text, pseudonyms::get));
    }

    boolean masksNothing() {
        return names.isEmpty();
    }

    boolean masksValues() {
        return !values.isEmpty();
    }

    Node applied(Node request) {
        List<Place> places = Place.of(request);
        Map<String, String> texts = new LinkedHashMap<>();
        places.stream().filter(place -> place.replaceable() && names.containsKey(place.text()))
                .forEach(place -> texts.put(place.pointer(), names.get(place.text())));
        valuesOf(names.keySet(), places).forEach(place -> texts.put(place.pointer(), values.get(place.text())));
        return Place.replaced(request, texts);
    }

    /** Where pseudonyms stand in a masked request, in its order. */
    List<Mask> in(Node masked) {
        Set<String> pseudonyms = new LinkedHashSet<>(names.values());
        pseudonyms.addAll(values.values());
        return in(masked, pseudonyms);
    }

    /** Where these stand in a masked request, in its order. */
    static List<Mask> in(Node masked, Set<String> pseudonyms) {
        return Place.of(masked).stream()
                .filter(place -> (place.replaceable() || place.attributeValue()) && pseudonyms.contains(place.text()))
                .map(place -> new Mask(place.pointer(), place.text())).toList();
    }
}
