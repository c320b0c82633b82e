package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ancrage.decision.picture.Picture;
import org.ancrage.decision.picture.Picture.Jurisdiction;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.render.picture.Sketch.Box;
import org.ancrage.render.picture.Sketch.Line;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/** Places, by what their countries are: what is done there, or from there, and by whom data are accessed from there. */
final class PlaceBoxes {

    /** Of more countries in one box, the rest are named only. */
    static final int MOST_COUNTRIES = 10;

    private final Picture picture;
    private final BoxWords words;
    private final Labels labels;
    private final Grammar grammar;
    private final Map<Jurisdiction, Map<String, List<String>>> byJurisdiction = new EnumMap<>(Jurisdiction.class);
    private final List<Line> unknown = new ArrayList<>();

    PlaceBoxes(Picture picture, BoxWords words, Labels labels, Grammar grammar) {
        this.picture = picture;
        this.words = words;
        this.labels = labels;
        this.grammar = grammar;
        functions();
        remoteAccesses();
    }

    private void functions() {
        List<String> nowhere = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Location.Function function : Location.Function.values()) {
            Listing<String> countries = picture.locations().of(function);
            countries.items().stream().distinct().sorted().forEach(country -> doneIn(country).add(labels.name(function)));
            if (!countries.complete()) {
                (countries.items().isEmpty() ? nowhere : elsewhere).add(labels.name(function));
            }
        }
        if (!nowhere.isEmpty()) {
            unknown.add(Line.at(Jurisdiction.UNKNOWN, grammar.sentence(grammar.and(nowhere))));
        }
        if (!elsewhere.isEmpty()) {
            unknown.add(Line.at(Jurisdiction.UNKNOWN, labels.of(Phrase.PICTURE_ELSEWHERE, grammar.and(elsewhere))));
        }
    }

    private void remoteAccesses() {
        Map<String, TreeSet<String>> byCountry = new TreeMap<>();
        TreeSet<String> notKnown = new TreeSet<>();
        remoteAccess(picture.hoster().id(), picture.hoster().remoteAccess(), byCountry, notKnown);
        picture.participants().items().forEach(each -> remoteAccess(each.id(), each.remoteAccess(), byCountry, notKnown));
        byCountry.forEach((country, who) -> doneIn(country).add(labels.of(Phrase.PICTURE_REMOTE_ACCESS, words.few(who))));
        if (!notKnown.isEmpty()) {
            unknown.add(Line.at(Jurisdiction.UNKNOWN, grammar.sentence(labels.of(Phrase.PICTURE_REMOTE_ACCESS, words.few(notKnown)))));
        }
    }

    private static void remoteAccess(String of, Listing<RemoteAccess> accesses, Map<String, TreeSet<String>> byCountry, TreeSet<String> notKnown) {
        accesses.items().forEach(access -> byCountry.computeIfAbsent(access.country(), fresh -> new TreeSet<>()).add(of));
        if (!accesses.complete()) {
            notKnown.add(of);
        }
    }

    private List<String> doneIn(String country) {
        return byJurisdiction.computeIfAbsent(picture.jurisdiction(country), fresh -> new TreeMap<>())
                .computeIfAbsent(country, fresh -> new ArrayList<>());
    }

    /** One box for each kind of jurisdiction that has a place, what is not known last. */
    List<Box> boxes() {
        return Stream.of(Jurisdiction.values()).flatMap(jurisdiction -> {
            List<Line> lines = new ArrayList<>(countries(byJurisdiction.getOrDefault(jurisdiction, Map.of()), jurisdiction));
            if (jurisdiction == Jurisdiction.UNKNOWN) {
                lines.addAll(unknown);
            }
            return lines.isEmpty() ? Stream.empty()
                    : Stream.of(new Box("p:" + jurisdiction, "", grammar.sentence(labels.name(jurisdiction)), Sketch.Reached.NO, lines));
        }).toList();
    }

    private List<Line> countries(Map<String, List<String>> countries, Jurisdiction jurisdiction) {
        List<Line> lines = new ArrayList<>(countries.entrySet().stream().limit(MOST_COUNTRIES)
                .map(at -> Line.at(jurisdiction, grammar.colon(words.country(at.getKey()), String.join(", ", at.getValue())))).toList());
        if (countries.size() > MOST_COUNTRIES) {
            lines.add(Line.at(jurisdiction, labels.of(Phrase.PICTURE_MORE_COUNTRIES,
                    grammar.and(countries.keySet().stream().skip(MOST_COUNTRIES).map(grammar::country).toList()))));
        }
        return lines;
    }
}
