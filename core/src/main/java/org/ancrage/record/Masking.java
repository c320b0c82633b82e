package org.ancrage.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.document.Node;
import org.ancrage.document.Position;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;

/**
 * Replaces names and ids of a request by pseudonyms: equal texts by equal ones, wherever they are a name, an id or a reference, so that
 * the facts stay coherent. What is masked must leave no trace; where it would, the request is refused.
 */
final class Masking {

    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])+)+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Shorter texts are found in others by chance. */
    private static final int LEAST_PART = 4;

    private final Map<String, String> pseudonyms;

    private Masking(Map<String, String> pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /**
     * @param given the request as its author sees it; pointers and problems are about it
     * @param canonical the same request in canonical order, in which pseudonyms are numbered
     * @param masks JSON pointers, with {@code *} for every item of a list
     */
    static Masking of(Node given, Node canonical, List<String> masks, Problems problems) {
        List<Place> places = Place.of(given);
        Set<String> masked = new LinkedHashSet<>();
        masks.forEach(mask -> resolve(mask, places, masked, problems));
        if (!problems.none()) {
            problems.add(Position.UNKNOWN, "", "names and ids can be masked, with a number for one item of a list or * for all: %s."
                    .formatted(String.join(", ", Place.maskableKinds())));
        }
        leftovers(places, masked, problems);
        return new Masking(pseudonyms(Place.of(canonical), masked));
    }

    private static void resolve(String mask, List<Place> places, Set<String> masked, Problems problems) {
        String shown = Suggestions.shown(mask);
        if (!POINTER.matcher(mask).matches()) {
            problems.add(Position.UNKNOWN, "", "the mask (%s) is not a JSON pointer such as /offer/holders/0/name.".formatted(shown));
        } else if (!Place.maskableKinds().contains(Place.kindOf(mask))) {
            problems.add(Position.UNKNOWN, "", "the mask (%s) is of something else than a name or an id.%s"
                    .formatted(shown, Suggestions.maybe(Place.kindOf(mask), Place.maskableKinds())));
        } else {
            List<String> found = places.stream().filter(place -> place.under(mask)).map(Place::text).toList();
            if (found.isEmpty() && !mask.contains("*")) {
                problems.add(Position.UNKNOWN, "", "the mask (%s) leads to nothing: the request says nothing there.".formatted(shown));
            }
            masked.addAll(found);
        }
    }

    /** What is masked in one place and can be read in another. Messages do not repeat it. */
    private static void leftovers(List<Place> places, Set<String> masked, Problems problems) {
        for (Place place : places) {
            boolean replaced = place.replaceable() && masked.contains(place.text());
            if (!replaced && masked.stream().anyMatch(text -> betrays(place.text(), text))) {
                problems.add(Position.UNKNOWN, place.pointer(), place.maskable()
                        ? "what is to be masked elsewhere can be read here too. Mask this as well: %s.".formatted(place.pointer())
                        : "what is to be masked elsewhere can be read here too, where rules may read it, so that it cannot be masked. "
                                + "Change it in the request.");
            }
        }
    }

    /** Whether one can read the masked text in another, in whatever case and with or without accents, hyphens and spaces. */
    private static boolean betrays(String text, String masked) {
        String words = words(masked);
        String joined = words.replace(" ", "");
        if (joined.isEmpty()) {
            return text.contains(masked);
        }
        return joined.length() < LEAST_PART
                ? (" " + words(text) + " ").contains(" " + words + " ")
                : words(text).replace(" ", "").contains(joined);
    }

    private static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, String> pseudonyms(List<Place> places, Set<String> masked) {
        Set<String> taken = places.stream().map(Place::text).collect(Collectors.toSet());
        Map<String, String> pseudonyms = new LinkedHashMap<>();
        int number = 0;
        for (Place place : places) {
            if (masked.contains(place.text()) && !pseudonyms.containsKey(place.text())) {
                do {
                    number++;
                } while (taken.contains("masked-" + number));
                pseudonyms.put(place.text(), "masked-" + number);
            }
        }
        return pseudonyms;
    }

    boolean masksNothing() {
        return pseudonyms.isEmpty();
    }

    Node applied(Node request) {
        List<Place> replaced = Place.of(request).stream()
                .filter(place -> place.replaceable() && pseudonyms.containsKey(place.text())).toList();
        return Place.replaced(request, replaced, text -> pseudonyms.getOrDefault(text, text));
    }

    /** Where pseudonyms stand in a masked request, in its order. */
    List<Mask> in(Node masked) {
        List<Mask> masks = new ArrayList<>();
        for (Place place : Place.of(masked)) {
            if (place.replaceable() && pseudonyms.containsValue(place.text())) {
                masks.add(new Mask(place.pointer(), place.text()));
            }
        }
        return masks;
    }
}
