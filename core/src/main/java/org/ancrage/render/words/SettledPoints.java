package org.ancrage.render.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells that points of law were settled beforehand, on which an outcome may turn without anything else showing it. */
public final class SettledPoints {

    private static final int FEW = 3;

    private SettledPoints() {
    }

    /** Empty where none was. */
    public static Optional<Prose> told(Map<String, String> readings, Labels labels, Grammar grammar) {
        return told(readings, reading -> false, labels, grammar);
    }

    /**
     * As they are named where they are settled, in few words however many they are.
     *
     * @param readings options by global id
     * @param first those that matter most
     */
    public static Optional<Prose> told(Map<String, String> readings, Predicate<String> first, Labels labels, Grammar grammar) {
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = readings.keySet().stream().sorted(Comparator.comparing((String id) -> !first.test(id)).thenComparing(Comparator.naturalOrder())).toList();
        Stream<String> named = ids.stream().limit(FEW).map(id -> id + "=" + readings.get(id));
        Stream<String> more = Stream.of(ids.size() - FEW).filter(rest -> rest > 0).map(rest -> labels.of(Phrase.PAGE_SETTLED_MORE, rest));
        return Optional.of(Prose.of(labels.of(Phrase.PAGE_SETTLED, ids.size(), Stream.concat(named, more).collect(Collectors.joining(grammar.listSeparator())))));
    }
}
