package org.ancrage.engine.portfolio;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.ancrage.engine.answer.Joined;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * Needs and offers that questions on one day had, each settled once, in sessions that the model checks: an offer is weighed for many needs, and a need asked about again
 * and again. Those asked about last are kept. Thread-safe.
 */
public final class KnownSides {

    /** Facts of all sides that are kept; an offer has some forty as a rule. A side of more than a fourth of them is not kept. */
    private static final int MOST_FACTS = 10_000;
    /** Outcomes of texts that are kept, each for all questions of which the criteria are the same. */
    private static final int MOST_ANSWERS = 1_024;

    private final AppliedLaw law;
    private final SideRules rules;
    private final FactsRead factsRead;
    private final SideSessions sessions;
    private final StagedPair.Law pairs;
    private final Map<Record, SupposableSide> known = new LinkedHashMap<>(16, 0.75f, true);
    private int facts;

    public KnownSides(AppliedLaw law, SideRules rules, FactsRead factsRead, PartSessions sessions) {
        this.law = law;
        this.rules = rules;
        this.factsRead = factsRead;
        this.sessions = new SideSessions(rules, sessions);
        this.pairs = new StagedPair.Law(law, rules, new JoinedAnswers(law, rules, MOST_ANSWERS));
    }

    /** Not where facts are derived from both, nor where packs are not trusted, whose rules are watched question by question. */
    public static boolean possible(RuleBook book) {
        return book.trusted() && SideRules.possible(book);
    }

    /**
     * A question of that day.
     *
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ about its need or its offer
     */
    public Joined question(Hosting hosting) {
        Need need = hosting.need().inCanonicalOrder();
        Proposal proposal = Proposal.of(hosting.offer(), hosting.contract()).inCanonicalOrder();
        return new JoinedQuestion(pairs, settled(need, () -> SupposableSide.of(need, rules, factsRead)),
                settled(proposal, () -> SupposableSide.of(proposal, rules, factsRead, law)), sessions);
    }

    /** Some are settled by two threads at once, which does no harm; none waits for another. */
    private SupposableSide settled(Record given, Supplier<SupposableSide> settling) {
        SupposableSide found = kept(given);
        if (found == null) {
            found = settling.get();
            found.check(sessions);
            keep(given, found);
        }
        return found;
    }

    private synchronized @Nullable SupposableSide kept(Record given) {
        return known.get(given);
    }

    private synchronized void keep(Record given, SupposableSide side) {
        if (side.facts() > MOST_FACTS / 4) {
            return;
        }
        SupposableSide before = known.put(given, side);
        facts += side.facts() - (before == null ? 0 : before.facts());
        Iterator<SupposableSide> oldest = known.values().iterator();
        while (facts > MOST_FACTS) {
            facts -= oldest.next().facts();
            oldest.remove();
        }
    }
}
