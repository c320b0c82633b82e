package org.ancrage.engine.portfolio;

import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.engine.answer.Joined;
import org.ancrage.engine.limit.Latest;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/**
 * Needs and offers that questions on one day had, each settled once, in sessions that the model checks: an offer is weighed for many needs, and a need asked about again
 * and again. Those asked about last are kept. Thread-safe.
 */
public final class KnownSides {

    /** Facts of all sides that are kept; an offer has some forty as a rule. */
    private static final int MOST_FACTS = 5_000;
    /** Items of the lists of a question: of so many, three facts each come to a fourth of that. */
    private static final int MOST_ITEMS = MOST_FACTS / 12;
    /** Outcomes of texts, without what is told of them: one for all questions of which the criteria are the same. */
    private static final int MOST_ANSWERS = 10_000;

    private final AppliedLaw law;
    private final SideRules rules;
    private final FactsRead factsRead;
    private final SideSessions sessions;
    private final StagedPair.Law pairs;
    private final KnownTexts texts;
    private final Latest<Record, SupposableSide> known = new Latest<>(MOST_FACTS, SupposableSide::facts);

    public KnownSides(AppliedLaw law, SideRules rules, FactsRead factsRead, PartSessions sessions) {
        this.law = law;
        this.rules = rules;
        this.factsRead = factsRead;
        this.sessions = new SideSessions(rules, sessions);
        this.pairs = new StagedPair.Law(law, rules, new JoinedAnswers(law, rules, MOST_ANSWERS));
        this.texts = new KnownTexts(law, pairs.answers());
    }

    /** Not where facts are derived from both, nor where packs are not trusted, whose rules are watched question by question. */
    public static boolean possible(RuleBook book) {
        return book.trusted() && SideRules.possible(book);
    }

    /**
     * A question of that day; empty where there is too much to be kept of it.
     *
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ about its need or its offer
     */
    public Optional<Joined> question(Hosting hosting) {
        if (DayFacts.items(hosting) > MOST_ITEMS) {
            return Optional.empty();
        }
        Need need = hosting.need().inCanonicalOrder();
        Proposal proposal = Proposal.of(hosting.offer(), hosting.contract()).inCanonicalOrder();
        return Optional.of(new JoinedQuestion(pairs, settled(need, () -> SupposableSide.of(need, rules, factsRead)),
                settled(proposal, () -> SupposableSide.of(proposal, rules, factsRead, law)), sessions, texts));
    }

    private SupposableSide settled(Record given, Supplier<SupposableSide> settling) {
        return known.get(given, () -> {
            SupposableSide side = settling.get();
            side.check(sessions);
            return side;
        });
    }
}
