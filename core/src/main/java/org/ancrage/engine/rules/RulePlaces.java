package org.ancrage.engine.rules;

import java.util.Map;
import java.util.Set;
import org.ancrage.engine.refusal.RuleOrigin;
import org.ancrage.engine.walk.RuleWalk;
import org.drools.model.Rule;

/**
 * Who wrote the rules of a source, of which texts, and where they stand.
 *
 * @param pack id of the pack; empty where it is not known
 * @param added whether it is another than the standard pack
 * @param texts ids of those of the pack, and of those that it says it extends: no others may its rules settle
 * @param places file and line by package and name of a rule; of compiled rules none is known
 */
public record RulePlaces(String pack, boolean added, Set<String> texts, Map<String, String> places) {

    static final RulePlaces UNKNOWN = new RulePlaces("", false, Set.of(), Map.of());

    public RulePlaces {
        texts = Set.copyOf(texts);
        places = Map.copyOf(places);
    }

    /** Whether these are rules that may say what is so of this text; of rules whose pack is not known, nothing speaks against it. */
    boolean maySettle(String text) {
        return pack.isEmpty() || texts.contains(text);
    }

    RuleOrigin of(Rule rule) {
        return of(rule.getPackage(), rule.getName());
    }

    RuleOrigin of(String rulePackage, String name) {
        return new RuleOrigin(pack, added, places.get(RuleWalk.key(rulePackage, name)));
    }
}
