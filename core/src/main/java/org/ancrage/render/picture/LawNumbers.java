package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.decision.picture.Picture;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.law.Language;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/** The foreign laws of a picture: those known to reach somebody have a number. */
final class LawNumbers {

    /** More are counted. */
    private static final int FEW = 2;

    private final Labels labels;
    private final Grammar grammar;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    LawNumbers(Picture picture, Language language) {
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        Set<String> reaching = new HashSet<>();
        picture.reaches().forEach(reach -> reaching.addAll(reach.laws().keySet()));
        picture.laws().forEach(law -> {
            String title = law.title().in(language);
            titles.put(law.id(), law.state() == ForeignAccessLaw.State.IN_FORCE ? title
                    : labels.of(Phrase.LAW_IN_STATE, title, labels.name(law.state())));
            if (reaching.contains(law.id())) {
                numbers.put(law.id(), numbers.size() + 1);
            }
        });
    }

    boolean none() {
        return titles.isEmpty();
    }

    /** Every law with a number, in the order of numbers. */
    List<String> all() {
        return numbers.keySet().stream().map(this::numbered).toList();
    }

    private String numbered(String law) {
        return numbers.get(law) + " " + titles.get(law);
    }

    Set<Integer> of(Collection<String> laws) {
        Set<Integer> found = new TreeSet<>();
        laws.stream().filter(numbers::containsKey).forEach(law -> found.add(numbers.get(law)));
        return found;
    }

    /** « 1 CLOUD Act (États-Unis) ; 2 … ». */
    String named(Collection<String> laws) {
        return String.join(grammar.listSeparator(), numbers.keySet().stream().filter(laws::contains).map(this::numbered).toList());
    }

    /** « 1, 2 ». */
    String numbers(Collection<String> laws) {
        return grammar.and(of(laws).stream().map(String::valueOf).toList());
    }

    /** Laws, with a number or without, by their titles; more than a few are counted. */
    String someOf(Collection<String> laws) {
        List<String> found = new ArrayList<>(titles.keySet().stream().filter(laws::contains).toList());
        return found.size() <= FEW ? grammar.or(found.stream().map(titles::get).toList()) : labels.of(Phrase.PICTURE_SOME_LAWS, found.size());
    }
}
