package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.engine.answer.Joined;
import org.ancrage.engine.limit.Latest;
import org.ancrage.engine.rules.DaysAlike;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/**
 * Needs and offers that questions under one law had, each settled once, in sessions that the model checks: an offer is weighed for many needs, and a need asked about
 * again and again, today and tomorrow. What was settled on one day holds on all days that rules see alike on its facts ({@link DaysAlike}); of a pair, on all that are alike for both. Those asked about last are
 * kept, and so are their pairs. Thread-safe.
 */
public final class KnownSides {

    /** Facts of all sides that are kept, and of all pairs; an offer has some forty as a rule, and the law of the day as many. */
    private static final int MOST_FACTS = 5_000;
    /** Items of the lists of a question: of so many, three facts each come to a fourth of that. */
    private static final int MOST_ITEMS = MOST_FACTS / 12;
    private static final int MOST_DAYS = 16;
    /** Outcomes of texts, without what is told of them: one for all questions of which the criteria are the same. */
    private static final int MOST_ANSWERS = 10_000;

    private final RuleBook book;
    private final SideRules rules;
    private final FactsRead factsRead;
    private final SideSessions sessions;
    private final StagedPair.Law law;
    private final KnownTexts texts;
    private final NavigableSet<LocalDate> retellingDays;
    private final boolean daysAlike;
    private final Latest<LocalDate, Layers.OfDay> days = new Latest<>(MOST_DAYS, day -> 1);
    private final Latest<Record, DaysAlike> seen = new Latest<>(MOST_FACTS, days -> days.facts().size());
    private final Latest<OnDay, SupposableSide> sides = new Latest<>(MOST_FACTS, SupposableSide::facts);
    private final Latest<Pair, JoinedQuestion> pairs = new Latest<>(MOST_FACTS, JoinedQuestion::facts);

    /** A need or an offer, by its days, on the first of those that are alike. */
    private record OnDay(DaysAlike of, LocalDate first) {
    }

    private record Pair(SupposableSide need, SupposableSide offer) {
    }

    /**
     * @param law that of any of the days
     * @param rules under its readings
     */
    public KnownSides(RuleBook book, AppliedLaw law, SideRules rules, FactsRead factsRead, PartSessions sessions) {
        this.book = book;
        this.rules = rules;
        this.factsRead = factsRead;
        this.sessions = new SideSessions(rules, sessions);
        this.law = new StagedPair.Law(law, rules, new JoinedAnswers(law, rules, MOST_ANSWERS));
        this.texts = new KnownTexts(law, this.law.answers());
        this.retellingDays = new TreeSet<>(Day.Law.retellingDays(law.corpus()));
        this.daysAlike = DaysAlike.possible(book);
    }

    /** Not where facts are derived from both, nor where packs are not trusted, whose rules are watched question by question. */
    public static boolean possible(RuleBook book) {
        return book.trusted() && SideRules.possible(book);
    }

    /**
     * A question on a day; empty where there is too much to be kept of it.
     *
     * @param on the law of that day, which is the same on all
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ about its need or its offer
     */
    public Optional<Joined> question(Hosting hosting, AppliedLaw on) {
        if (DayFacts.items(hosting) > MOST_ITEMS) {
            return Optional.empty();
        }
        Layers.OfDay day = days.get(on.day().date(), () -> rules.ofDay(on));
        Pair pair = new Pair(settled(hosting.need().inCanonicalOrder(), day), settled(Proposal.of(hosting.offer(), hosting.contract()).inCanonicalOrder(), day));
        return Optional.of(pairs.get(pair, () -> new JoinedQuestion(law.pair(pair.need(), pair.offer(), day), sessions, texts, new KnownFindings(factsRead), new KnownDecisions(factsRead, retellingDays))));
    }

    private SupposableSide settled(Need need, Layers.OfDay day) {
        return settled(need, day.law().day().date(), () -> DayFacts.ofNeed(need), facts -> SupposableSide.of(need, facts, rules, day, factsRead));
    }

    private SupposableSide settled(Proposal proposal, Layers.OfDay day) {
        return settled(proposal, day.law().day().date(), () -> DayFacts.ofOffer(proposal, day.law().day()), facts -> SupposableSide.of(proposal, facts, rules, day, factsRead));
    }

    /** @param facts what the given side brings to the day */
    private SupposableSide settled(Record given, LocalDate on, Supplier<List<Object>> facts, Function<List<Object>, SupposableSide> settling) {
        DaysAlike alike = seen.get(given, () -> new DaysAlike(book, facts.get(), on));
        return sides.get(new OnDay(alike, daysAlike ? alike.firstLike(on) : on), () -> {
            SupposableSide side = settling.apply(alike.facts());
            side.check(sessions);
            return side;
        });
    }
}
