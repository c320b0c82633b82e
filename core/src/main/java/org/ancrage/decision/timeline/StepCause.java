package org.ancrage.decision.timeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.law.Criterion;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Why a step of a {@link Timeline} begins on its day: what happened then, and what it changed. */
public sealed interface StepCause {

    /**
     * A version of a text begins, perhaps in the place of another, or the last one ends.
     *
     * @param text id of the text
     * @param begins whether it begins, or ends without a successor
     */
    record VersionChanged(String text, Version version, boolean begins) implements StepCause {
    }

    /**
     * A point of law is open from that day on, or settled.
     *
     * @param opens whether it opens
     */
    record ReadingChanged(Reading reading, boolean opens) implements StepCause {
    }

    /**
     * A State joins the Union or the European Economic Area, or leaves it.
     *
     * @param begins whether it joins
     */
    record MembershipChanged(Jurisdictions.Membership membership, boolean begins) implements StepCause {
    }

    /**
     * An adequacy decision enters into force or ceases to apply.
     *
     * @param begins whether it enters into force
     */
    record AdequacyChanged(Jurisdictions.Adequacy adequacy, boolean begins) implements StepCause {
    }

    /**
     * A foreign access law enters into force, lapses, or the last act under it ends.
     *
     * @param before what it was the day before; null where nothing of it was
     * @param after what it is from that day on; null where nothing of it is left
     */
    record AccessLawChanged(
            Jurisdictions.AccessLawEntry law, ForeignAccessLaw.@Nullable State before, ForeignAccessLaw.@Nullable State after)
            implements StepCause {
    }

    /**
     * A date among the facts comes to bear: a certificate begins or lapses, the term of an authorisation is over.
     *
     * @param fact one of the records of {@code org.ancrage.fact}
     * @param components record components that name that day, or from which it is reckoned
     * @param begins what rules say of the fact and what holds from that day on, as they write it; empty where a component names the day
     * @param ends what ceases to hold, likewise
     * @param rules names of the rules that say so
     */
    record FactDated(Object fact, List<String> components, List<String> begins, List<String> ends, List<Wording> rules) implements StepCause {
        public FactDated {
            components = List.copyOf(components);
            begins = List.copyOf(begins);
            ends = List.copyOf(ends);
            rules = List.copyOf(rules);
        }
    }

    /**
     * A date that a rule names comes.
     *
     * @param constraint what the rule says of the day, as it writes it
     * @param begins whether that begins to hold, or ceases to
     */
    record RuleDated(String constraint, boolean begins) implements StepCause {
    }

    /**
     * A criterion is not what it was the day before.
     *
     * @param options readings under which it changes, by global id; empty where it does so by default
     * @param rulesBefore names of the rules that settled it the day before; empty where it was unknown
     * @param rulesAfter names of those that settle it from that day on
     */
    record CriterionChanged(Criterion criterion, Map<String, String> options, Truth before, Truth after,
            List<Wording> rulesBefore, List<Wording> rulesAfter) implements StepCause {
        public CriterionChanged {
            options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
            rulesBefore = List.copyOf(rulesBefore);
            rulesAfter = List.copyOf(rulesAfter);
        }
    }
}
