package org.ancrage.engine.portfolio;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.Side;
import org.ancrage.refusal.DisagreementException;

/** Settles needs and offers in sessions, each by itself under the default readings, and holds what their models come to against it. Immutable and thread-safe. */
final class SideSessions {

    private final SideRules rules;
    private final PartSessions sessions;
    /** Of parts under the default readings, what sessions call them; of others, -1. */
    private final int[] numbers;
    /** Rules of which a part looks at both sides. */
    private final List<SideRules.Settler> ofBoth;

    SideSessions(SideRules rules, PartSessions sessions) {
        this.rules = rules;
        this.sessions = sessions;
        this.numbers = IntStream.range(0, rules.leaves().size()).map(leaf -> rules.differs(leaf) ? -1 : sessions.number(rules.leaves().get(leaf).part())).toArray();
        this.ofBoth = rules.settlersByDefault().stream().filter(rule -> rule.fires().some(leaf -> rules.leaves().get(leaf).stage() == Side.PAIR)).toList();
    }

    /** @throws DisagreementException if sessions derive or settle otherwise than the model */
    void check(Layers.World world, QualifiedSide settled, Side side) {
        world.checkDerived();
        check(side, world.byDefault(), settled::holds);
    }

    /**
     * Rules of which a part looks at both sides. Sides say what they can of such a part as far as the other parts of its rule hold, so that rules are compared and
     * not parts.
     *
     * @param facts of both, with all that follows
     * @throws DisagreementException if with what sessions say of these parts rules fire otherwise
     */
    void check(FactBase facts, JoinedSides settled) {
        if (ofBoth.isEmpty()) {
            return;
        }
        BitSet inSession = sessions.holding(Side.PAIR, facts);
        for (SideRules.Settler rule : ofBoth) {
            boolean fires = rule.fires().holds(leaf -> rules.leaves().get(leaf).stage() == Side.PAIR ? inSession.get(numbers[leaf]) : settled.holds(leaf));
            if (fires != rule.fires().holds(settled::holds)) {
                throw new DisagreementException("The rule (%s) fires %s the session and %s the model.".formatted(rule.rule().key(), in(fires), in(!fires)));
            }
        }
    }

    private void check(Side side, FactBase facts, IntPredicate inModel) {
        BitSet inSession = sessions.holding(side, facts);
        for (int leaf = 0; leaf < numbers.length; leaf++) {
            if (numbers[leaf] >= 0 && rules.leaves().get(leaf).stage() == side && inSession.get(numbers[leaf]) != inModel.test(leaf)) {
                throw new DisagreementException("A part of the rules (%s) holds %s the session and %s the model.".formatted(rules.keysOf(leaf),
                        in(!inModel.test(leaf)), in(inModel.test(leaf))));
            }
        }
    }

    private static String in(boolean so) {
        return so ? "in" : "not in";
    }
}
