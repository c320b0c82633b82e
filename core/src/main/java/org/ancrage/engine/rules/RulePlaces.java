package org.ancrage.engine.rules;

import java.util.Map;
import org.ancrage.engine.refusal.RuleOrigin;
import org.ancrage.engine.walk.RuleWalk;
import org.drools.model.Rule;

/**
 * Who wrote the rules of a source, and where they stand.
 *
 * @param pack id of the pack; empty where it is not known
 * @param added whether it is another than the standard pack
 * @param places file and line by package and name of a rule; of compiled rules none is known
 */
public record RulePlaces(String pack, boolean added, Map<String, String> places) {

    static final RulePlaces UNKNOWN = new RulePlaces("", false, Map.of());

    public RulePlaces {
        places = Map.copyOf(places);
    }

    RuleOrigin of(Rule rule) {
        return of(rule.getPackage(), rule.getName());
    }

    RuleOrigin of(String rulePackage, String name) {
        return new RuleOrigin(pack, added, places.get(RuleWalk.key(rulePackage, name)));
    }
}
