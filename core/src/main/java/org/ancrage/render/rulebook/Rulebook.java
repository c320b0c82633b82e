package org.ancrage.render.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.RuleSet;
import org.ancrage.law.Corpus;

/**
 * The law as a pack encodes it: what {@link RulebookRenderer} writes pages of.
 *
 * @param pack the pack, with the hash of its content
 * @param others packs that it builds on
 * @param corpus the law of all of them, amendments applied
 * @param texts ids of the texts that have a page: its own, and those for which it has rules
 * @param jurisdictions whether it says something of jurisdictions
 * @param rules of its rule files, in their order
 * @param examples its situations, in their order
 * @param sources what was read, by key; empty where it does not list that
 * @param on day for which outlines are shown
 */
public record Rulebook(
        RuleSet pack,
        List<RuleSet> others,
        Corpus corpus,
        List<String> texts,
        boolean jurisdictions,
        List<WrittenRule> rules,
        List<Example> examples,
        Map<String, String> sources,
        LocalDate on) {

    public Rulebook {
        others = List.copyOf(others);
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }
}
