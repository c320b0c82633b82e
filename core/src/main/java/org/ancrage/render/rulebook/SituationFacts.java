package org.ancrage.render.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ancrage.fact.Hosting;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;

/** Facts of situations in their order: of those that differ little from the last that was told in full, what differs. */
final class SituationFacts {

    private final RulebookWords words;
    private Map<String, List<Prose>> whole = Map.of();
    private Prose way = Prose.EMPTY;

    SituationFacts(RulebookWords words) {
        this.words = words;
    }

    /** @param anchor of the situation on its page */
    List<Prose> told(Hosting hosting, String name, String anchor) {
        Map<String, List<Prose>> facts = words.facts(hosting);
        List<Prose> lines = facts.values().stream().flatMap(Collection::stream).toList();
        List<Prose> differing = differing(facts);
        if (2 * differing.size() >= lines.size()) {
            whole = facts;
            way = RulebookLinks.here(anchor, name);
            return lines;
        }
        Phrase same = differing.isEmpty() ? Phrase.RULEBOOK_FACTS_SAME : Phrase.RULEBOOK_FACTS_EXCEPT;
        List<Prose> told = new ArrayList<>(List.of(labelled(same, way)));
        told.addAll(differing);
        return told;
    }

    private List<Prose> differing(Map<String, List<Prose>> facts) {
        List<Prose> differing = new ArrayList<>();
        facts.forEach((subject, lines) -> {
            if (!lines.equals(whole.get(subject))) {
                differing.addAll(lines);
            }
        });
        whole.forEach((subject, lines) -> {
            if (!facts.containsKey(subject)) {
                lines.forEach(line -> differing.add(labelled(Phrase.RULEBOOK_FACTS_WITHOUT, line)));
            }
        });
        return differing;
    }

    private Prose labelled(Phrase phrase, Prose what) {
        return words.grammar().colon(Prose.of(words.of(phrase)), what);
    }
}
