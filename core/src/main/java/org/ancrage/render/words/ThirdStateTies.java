package org.ancrage.render.words;

import java.util.function.UnaryOperator;
import org.ancrage.fact.derived.PossibleThirdStateTie;
import org.ancrage.fact.derived.ThirdStateTie;
import org.jspecify.annotations.Nullable;

/** What ties an entity or an offer to a third State, in one sentence. */
final class ThirdStateTies {

    private final Labels labels;
    private final Grammar grammar;
    private final UnaryOperator<String> named;

    /** @param named names an entity by its id */
    ThirdStateTies(Labels labels, Grammar grammar, UnaryOperator<String> named) {
        this.labels = labels;
        this.grammar = grammar;
        this.named = named;
    }

    String known(ThirdStateTie tie) {
        return switch (tie.kind()) {
            case INFLUENCE -> tie.through().equals(tie.entity())
                    ? of(Phrase.INFLUENCE_OWN, tie.entity())
                    : of(Phrase.INFLUENCE_CONTROL, tie.entity(), tie.through());
            case PRESENCE -> of(Phrase.TIE_PRESENCE, tie.entity());
            case VETO -> of(Phrase.TIE_VETO, tie.entity(), tie.through());
            case MAJORITY -> of(Phrase.TIE_MAJORITY, tie.entity(), tie.through());
            case SHARE -> of(Phrase.TIE_SHARE, tie.entity(), tie.through());
            case JOINT_SHARE -> of(Phrase.TIE_JOINT_SHARE, tie.entity());
            case CONTROL -> of(Phrase.TIE_CONTROL, tie.entity(), tie.through());
            case REMOTE_ACCESS -> at(of(Phrase.TIE_REMOTE_ACCESS, tie.through()), tie.country());
            case HOSTING -> at(labels.of(Phrase.TIE_HOSTING), tie.country());
            case OPERATION -> at(labels.of(Phrase.TIE_OPERATION), tie.country());
            case TECHNICAL_DATA -> at(labels.of(Phrase.TIE_TECHNICAL_DATA), tie.country());
            case SUPPORT -> at(labels.of(Phrase.TIE_SUPPORT), tie.country());
        };
    }

    String possible(PossibleThirdStateTie tie) {
        return switch (tie.kind()) {
            case INFLUENCE -> tie.through().equals(tie.entity())
                    ? of(Phrase.POSSIBLE_INFLUENCE_OWN, tie.entity())
                    : of(Phrase.POSSIBLE_INFLUENCE_CONTROL, tie.entity(), tie.through());
            case PRESENCE -> of(Phrase.POSSIBLE_TIE_PRESENCE, tie.entity());
            case VETO -> of(Phrase.POSSIBLE_TIE_VETO, tie.entity(), tie.through());
            case MAJORITY -> of(Phrase.POSSIBLE_TIE_MAJORITY, tie.entity(), tie.through());
            case SHARE -> of(Phrase.POSSIBLE_TIE_SHARE, tie.entity(), tie.through());
            case JOINT_SHARE -> of(Phrase.POSSIBLE_TIE_JOINT_SHARE, tie.entity());
            case CONTROL -> of(Phrase.POSSIBLE_TIE_CONTROL, tie.entity(), tie.through());
            case SUPPORT -> at(labels.of(Phrase.POSSIBLE_TIE_SUPPORT), tie.country());
            case REMOTE_ACCESS, HOSTING, OPERATION, TECHNICAL_DATA ->
                    known(new ThirdStateTie(tie.entity(), tie.kind(), tie.through(), tie.country()));
        };
    }

    private String of(Phrase phrase, String... entities) {
        Object[] names = new Object[entities.length];
        for (int i = 0; i < entities.length; i++) {
            names[i] = named.apply(entities[i]);
        }
        return labels.of(phrase, names);
    }

    private String at(String what, @Nullable String country) {
        return country == null ? what : grammar.colon(what, grammar.country(country));
    }
}
