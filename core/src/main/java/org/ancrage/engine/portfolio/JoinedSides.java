package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.engine.rules.CriterionGrounds;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/** What criteria come to where a need and an offer, each settled by itself, come together. Thread-safe: several threads may find the same out at once. */
final class JoinedSides implements CriteriaByAtom {

    private final SideRules rules;
    private final SettledSide need;
    private final SettledSide offer;
    private final Layers.OfDay day;
    private final @Nullable JoinedSides known;
    /** The state of each atom, its number and one; 0 where it is not known yet. */
    private final byte[] states;
    /** Of parts of rules that look at both; 0 where it is not known yet whether they hold. */
    private final byte[] holding;

    private static final byte HOLDS = 1;
    private static final byte DOES_NOT_HOLD = 2;

    /**
     * @param day on which they come together; each may have been settled on another that rules see alike on its facts
     * @param known the same without what is supposed of the sides; null where nothing is
     */
    JoinedSides(SideRules rules, SettledSide need, SettledSide offer, Layers.OfDay day, @Nullable JoinedSides known) {
        this.rules = rules;
        this.need = need;
        this.offer = offer;
        this.day = day;
        this.known = known;
        this.states = new byte[rules.atoms().size()];
        this.holding = new byte[rules.countOfPairs()];
    }

    /** A criterion under one choice of readings. */
    enum State {
        UNKNOWN, MET, UNMET,
        /** Both met and unmet, by rules that are trusted. */
        CONTRADICTED;

        private static final State[] ALL = values();

        /** By its number. */
        static State of(int number) {
            return ALL[number];
        }

        /** @throws DisagreementException if a criterion is both met and unmet */
        Truth truth(String criterion) {
            return switch (this) {
                case MET -> Truth.MET;
                case UNMET -> Truth.UNMET;
                case UNKNOWN -> Truth.UNKNOWN;
                case CONTRADICTED -> throw new DisagreementException("The criterion (%s) is both met and unmet.".formatted(criterion));
            };
        }
    }

    State state(int atom) {
        return State.of(numberOfState(atom));
    }

    /** Of the constant. */
    int numberOfState(int atom) {
        int found = states[atom];
        if (found == 0) {
            found = 1 + (known == null || touched(atom) ? settled(atom).ordinal() : known.numberOfState(atom));
            states[atom] = (byte) found;
        }
        return found - 1;
    }

    /** Whether a side may settle something else than without what is supposed. */
    private boolean touched(int atom) {
        return need.touched().get(atom) || offer.touched().get(atom);
    }

    private State settled(int atom) {
        boolean met = need.settles(atom, true) || offer.settles(atom, true);
        boolean unmet = need.settles(atom, false) || offer.settles(atom, false);
        List<SideRules.Settler> ofPairs = rules.ofPairs(atom);
        for (int i = 0; i < ofPairs.size(); i++) {
            SideRules.Settler settler = ofPairs.get(i);
            if (!(settler.met() ? met : unmet) && settler.fires().holds(this::holds)) {
                met |= settler.met();
                unmet |= !settler.met();
            }
        }
        return met && unmet ? resolved(atom) : state(met, unmet);
    }

    /** As {@link org.ancrage.engine.rules.CriterionGrounds}: what restricted packs say does not count against what others say. */
    private State resolved(int atom) {
        boolean met = false;
        boolean unmet = false;
        for (SideRules.Settler settler : rules.trusted(atom)) {
            if (settler.fires().holds(this::holds)) {
                met |= settler.met();
                unmet |= !settler.met();
            }
        }
        return !met || !unmet ? state(met, unmet) : rules.derivesUntrusted() ? State.UNKNOWN : State.CONTRADICTED;
    }

    /** The rules that fire, under the default readings. */
    List<CriterionRule> firing(String criterion) {
        int atom = rules.first(criterion);
        List<CriterionRule> firing = new ArrayList<>(2);
        if (atom >= 0 && state(atom) != State.UNKNOWN) {
            rules.settlers(atom).stream().filter(settler -> settler.fires().holds(this::holds)).forEach(settler -> firing.add(settler.rule()));
        }
        return firing;
    }

    private static State state(boolean met, boolean unmet) {
        return met ? State.MET : unmet ? State.UNMET : State.UNKNOWN;
    }

    /** Whether a part holds; one that looks at both sides, as far as the other parts of its rule do. */
    boolean holds(int leaf) {
        return switch (rules.leaves().get(leaf).stage()) {
            case OFFER -> offer.holds(leaf);
            case PAIR -> holdsOfBoth(leaf);
            default -> need.holds(leaf);
        };
    }

    private boolean holdsOfBoth(int leaf) {
        int place = rules.placeOfPairs(leaf);
        byte holds = holding[place];
        if (holds == 0) {
            boolean found = known == null || need.seenOtherwise(leaf) || offer.seenOtherwise(leaf) ? together(leaf) : known.holdsOfBoth(leaf);
            holds = found ? HOLDS : DOES_NOT_HOLD;
            holding[place] = holds;
        }
        return holds == HOLDS;
    }

    private boolean together(int leaf) {
        if (need.holds(leaf) || offer.holds(leaf)) {
            return true;
        } else if (need.excludes(leaf) || offer.excludes(leaf)) {
            return false;
        }
        SideRules.Leaf part = rules.leaves().get(leaf);
        return offer.world().holds(part.part(), part.layer(), need.world().brought(part.layer()), day);
    }

    void forgetIndexes() {
        need.forgetIndexes();
        offer.forgetIndexes();
    }

    @Override
    public SideRules rules() {
        return rules;
    }

    @Override
    public Truth truth(int atom) {
        State state = state(atom);
        if (state == State.CONTRADICTED) {
            throw contradiction(atom);
        }
        return state.truth(rules.atoms().get(atom).criterion());
    }

    /** Of a criterion that is both met and unmet, by which rules. */
    DisagreementException contradiction(int atom) {
        return CriterionGrounds.contradiction(rules.atoms().get(atom).criterion(),
                rules.trusted(atom).stream().filter(settler -> settler.fires().holds(this::holds)).map(SideRules.Settler::rule).toList());
    }
}
