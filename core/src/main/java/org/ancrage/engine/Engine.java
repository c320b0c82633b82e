package org.ancrage.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Ways;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.decision.comparison.Standing;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.engine.act.ActSearch;
import org.ancrage.engine.answer.AnswerBuilder;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.evidence.EvidenceWeighing;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.limit.Later;
import org.ancrage.engine.limit.Latest;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.portfolio.KnownSides;
import org.ancrage.engine.portfolio.PairByPair;
import org.ancrage.engine.portfolio.SideRules;
import org.ancrage.engine.portfolio.StagedMatrix;
import org.ancrage.engine.portfolio.StagedOutcomes;
import org.ancrage.engine.portfolio.StagedPairs;
import org.ancrage.engine.portfolio.StagedStandings;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.engine.requirement.Advice;
import org.ancrage.engine.requirement.RequirementSearch;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.rules.RuleBases;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.timeline.TimelineSearch;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.ExposureChains;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Act;
import org.ancrage.law.Corpus;
import org.ancrage.refusal.DisagreementException;
import org.ancrage.requirement.Requirements;
import org.ancrage.requirement.TextRequirements;

/** Rules and law, ready to answer. Immutable but for what it keeps of days, needs and offers asked about before, and thread-safe; each answer works on a state of its own. */
public final class Engine {

    /** Most callers ask about one day, or a few; more than so many are not worth the memory. */
    private static final int KEPT = 32;
    /** Laws under which the needs and offers asked about last are kept: some ten megabytes each, up to a hundred where no two questions have anything in common. */
    private static final int KNOWN_LAWS = 4;
    /** Questions under a law that are answered each as a whole: who asks once need not wait for more. */
    private static final int FEW = 8;
    /** Needs and offers that are worth bases of rules of their own. */
    private static final int MANY = 8;
    /** Years within which an end of an answer is looked for. */
    private static final int FORESEEN = 5;
    /** Years before and after a day within which one looks for changes. */
    private static final int AROUND = 30;

    private final Corpus corpus;
    private final List<RuleSet> ruleSets;
    private final Rules rules;
    private final FactsRead factsRead;
    /** Days on which the law is not as it was the day before. */
    private final NavigableSet<LocalDate> turningDays;
    private final Latest<Asked, AppliedLaw> days = new Latest<>(KEPT, law -> 1);
    /** By the first day of the law. */
    private final Latest<Asked, SameLaw> laws = new Latest<>(KEPT, law -> 1);
    private final Latest<Asked, Later<KnownSides>> knownSides = new Latest<>(KNOWN_LAWS, law -> 1);
    /** Empty where needs and offers cannot be settled apart. */
    private final Once<Optional<PartSessions>> partSessions;

    private record Asked(LocalDate on, Map<String, String> chosen) {
    }

    /**
     * What is made once for all days on which the law is the same, under the same choices.
     *
     * @param onOne the law of one of them
     */
    private record SameLaw(AppliedLaw onOne, Once<SideRules> sideRules) {
    }

    /**
     * @param bases built from the same sources
     * @throws org.ancrage.engine.refusal.UnfitRulesException if rules and law do not fit together; the message names every problem
     */
    public Engine(Corpus corpus, List<RuleSource> sources, RuleBases bases, List<RuleSet> ruleSets) {
        this.corpus = corpus;
        this.ruleSets = List.copyOf(ruleSets);
        this.turningDays = new TreeSet<>(Day.Law.turningDays(corpus));
        RuleBook book = RuleBook.of(corpus, sources, bases);
        this.factsRead = new FactsRead(book, corpus);
        this.rules = new Rules(book, bases.derivation(), bases.settlement(), factsRead);
        this.partSessions = new Once<>(new Object(), () -> KnownSides.possible(book) ? Optional.of(new PartSessions(sources, book.sides())) : Optional.empty());
    }

    /**
     * Answers a question.
     *
     * @param chosen options of readings that the caller settles on, by global id; the others are tried in turn
     * @param levels how much of the answer is found out; not empty
     */
    public Assessment assess(Hosting hosting, LocalDate on, Map<String, String> chosen, Set<Level> levels) {
        Assessor assessor = assessor(hosting, on, chosen);
        return new AnswerBuilder(assessor, hosting).assessment(ruleSets, levels, overall -> horizon(assessor, overall, hosting, on, chosen),
                outcome -> ActSearch.of(assessor, rules, hosting, outcome));
    }

    /**
     * Answers a question of which is said where its facts come from.
     *
     * @param trust how well facts are wanted proven
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public Assessment assess(Hosting hosting, Provenance provenance, Trust trust, LocalDate on, Map<String, String> chosen, Set<Level> levels) {
        Assessor whole = new Assessor(applied(on, chosen), rules, hosting);
        return new EvidenceWeighing(hosting, provenance, trust, on, factsRead, known -> outcome(known, whole, on, chosen))
                .answer((known, told) -> assess(known, on, chosen, told), levels);
    }

    /**
     * What the answer to a question comes to: the outcomes of {@link #assess(Hosting, LocalDate, Map, Set)}, and nothing else.
     *
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public Outcomes outcomes(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new AnswerBuilder(assessor(hosting, on, chosen), hosting).outcomes();
    }

    /** The question; under a law that is asked about again and again, from what is known of its need and its offer. */
    private Assessor assessor(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        AppliedLaw law = applied(on, chosen);
        return known(knownSides(law, chosen).get(), law, hosting).orElseGet(() -> new Assessor(law, rules, hosting));
    }

    private Optional<Assessor> known(Optional<KnownSides> sides, AppliedLaw law, Hosting hosting) {
        return sides.flatMap(some -> some.question(hosting, law)).map(joined -> new Assessor(law, rules, hosting, joined));
    }

    /** Bases of rules for each side are built for those who ask about many. */
    private StagedPairs pairs(List<Need> needs, List<Proposal> proposals, AppliedLaw law, Map<String, String> chosen) {
        return (needs.size() + proposals.size() > MANY ? partSessions.get() : Optional.<PartSessions>empty())
                .map(sessions -> StagedPairs.apart(law, sideRules(law, chosen), sessions, factsRead, needs, proposals))
                .orElseGet(() -> anew(needs, proposals, law, chosen));
    }

    private StagedPairs anew(List<Need> needs, List<Proposal> proposals, AppliedLaw law, Map<String, String> chosen) {
        return StagedPairs.of(law, sideRules(law, chosen), factsRead, needs, proposals, hosting -> new Assessor(law, rules, hosting));
    }

    private Later<KnownSides> knownSides(AppliedLaw law, Map<String, String> chosen) {
        return knownSides.get(new Asked(firstDay(law.day().date()), chosen), () -> new Later<>(FEW,
                () -> partSessions.get().map(sessions -> new KnownSides(rules.book(), law, sideRules(law, chosen), factsRead, sessions))));
    }

    private SideRules sideRules(AppliedLaw law, Map<String, String> chosen) {
        return sameLaw(law.day().date(), chosen).sideRules().get();
    }

    private AppliedLaw applied(LocalDate on, Map<String, String> chosen) {
        return days.get(new Asked(on, chosen), () -> {
            AppliedLaw same = sameLaw(on, chosen).onOne();
            return same.on(new Day(on, same.day().law()));
        });
    }

    private SameLaw sameLaw(LocalDate on, Map<String, String> chosen) {
        return laws.get(new Asked(firstDay(on), chosen), () -> {
            AppliedLaw law = AppliedLaw.on(Day.on(on, corpus), corpus, chosen);
            return new SameLaw(law, new Once<>(law, () -> new SideRules(rules, law.readings())));
        });
    }

    /** The first day since which the law is what it is on this one. */
    private LocalDate firstDay(LocalDate on) {
        LocalDate turned = turningDays.floor(on);
        return turned == null ? LocalDate.MIN : turned;
    }

    /**
     * Questions that come to something else as a whole on another day, in their order.
     *
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public List<Hosting> flipping(List<Hosting> hostings, LocalDate on, LocalDate to, Map<String, String> chosen) {
        StagedOutcomes staged = new StagedOutcomes(hostings);
        List<Outcome> before = overall(hostings, staged, on, chosen);
        List<Outcome> after = overall(hostings, staged, to, chosen);
        return IntStream.range(0, hostings.size()).filter(i -> before.get(i) != after.get(i)).mapToObj(hostings::get).toList();
    }

    /**
     * What many questions come to as a whole, in their order. Settles each need and each offer once where that is less, unless facts are derived from both.
     *
     * @param staged their needs and offers
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    private List<Outcome> overall(List<Hosting> hostings, StagedOutcomes staged, LocalDate on, Map<String, String> chosen) {
        AppliedLaw law = applied(on, chosen);
        return staged.worthwhile() && SideRules.possible(rules.book())
                ? staged.all((needs, proposals) -> pairs(needs, proposals, law, chosen))
                : hostings.stream().map(hosting -> outcomes(hosting, on, chosen).overall()).toList();
    }

    /** @param near the question with other facts, of which some may contradict each other */
    private Outcome outcome(Hosting hosting, Assessor near, LocalDate on, Map<String, String> chosen) {
        try {
            return near.otherwise(hosting).together().outcome();
        } catch (DisagreementException contradiction) {
            return outcomes(hosting, on, chosen).overall();
        }
    }

    /** The question once these acts are done on that day. */
    public Hosting done(List<Act> acts, Hosting hosting, LocalDate on) {
        return ActSearch.done(acts, hosting, applied(on, Map.of()));
    }

    /** Empty where finding it would take more than a day may. */
    private Optional<Horizon> horizon(Assessor assessor, Cases.Whatever overall, Hosting hosting, LocalDate on, Map<String, String> chosen) {
        LocalDate far = on.isAfter(Span.LATEST.minusYears(FORESEEN)) ? Span.LATEST : on.plusYears(FORESEEN);
        try {
            return Optional.of(new TimelineSearch(corpus, rules, ruleSets, hosting, chosen, Effort.MOST_LOOKS).horizon(assessor, overall, new Span(on, far)));
        } catch (AnswerTooCostlyException | RunawayRulesException tooCostly) {
            return Optional.empty();
        }
    }

    /**
     * Ranks offers for each need. Settles each need and each offer once, unless facts are derived from both: then each pair is a question.
     *
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public Comparison compare(List<Need> needs, List<Proposal> proposals, LocalDate on, Map<String, String> chosen) {
        AppliedLaw law = applied(on, chosen);
        List<Standing> standings = SideRules.possible(rules.book())
                ? new StagedStandings(law, pairs(needs, proposals, law, chosen)).all()
                : standings(needs, proposals, on, chosen);
        return new Comparison(on, needs, proposals, ruleSets, chosen, standings, (hosting, levels) -> assess(hosting, on, chosen, levels), hosting -> ways(hosting, on, chosen));
    }

    private List<Standing> standings(List<Need> needs, List<Proposal> proposals, LocalDate on, Map<String, String> chosen) {
        Thread caller = Thread.currentThread();
        return needs.stream().flatMap(need -> proposals.stream().map(proposal -> proposal.to(need))).toList().parallelStream().map(hosting -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            return Cell.of(assess(hosting, on, chosen, EnumSet.of(Level.FULL))).standing();
        }).toList();
    }

    /** As {@link Assessment#ways()}, and nothing else. */
    private Optional<Ways> ways(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        Assessor assessor = new Assessor(applied(on, chosen), rules, hosting);
        return ActSearch.of(assessor, rules, hosting, assessor.together().outcome());
    }

    /**
     * Answers every need with every offer. Qualifies each once, unless facts are derived from both: then each pair is a question.
     *
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public Matrix matrix(List<Need> needs, List<Proposal> proposals, LocalDate on, Map<String, String> chosen) {
        AppliedLaw law = applied(on, chosen);
        Matrix.Answers answers = SideRules.possible(rules.book())
                ? new StagedMatrix(law, sideRules(law, chosen), needs, proposals, () -> anew(needs, proposals, law, chosen))
                : new PairByPair(needs, proposals, hosting -> new Assessor(law, rules, hosting));
        return new Matrix(on, needs, proposals, law.day().law().versions().keySet(), answers, hosting -> assess(hosting, on, chosen, EnumSet.allOf(Level.class)));
    }

    /**
     * Who is within reach of which foreign law.
     *
     * @param chosen options of readings that the caller settles on, by global id; the others take their default
     */
    public Map<String, List<ExposureChain>> exposures(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new ExposureChains(new Assessor(applied(on, chosen), rules, hosting).withDerived(), corpus).all();
    }

    /**
     * Answers a question on each day of a span.
     *
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public Timeline timeline(Hosting hosting, Span span, Map<String, String> chosen) {
        return search(hosting, chosen).over(span);
    }

    /** As {@link #timeline}, of some texts, by id. */
    public List<Timeline.Line> timelineOf(List<String> texts, Hosting hosting, Span span, Map<String, String> chosen) {
        return search(hosting, chosen).of(texts, span);
    }

    /**
     * The days of which a timeline has something to tell: from the first date of the facts that comes to bear while there is law, or from
     * that day if it is earlier, to the end of the year in which the last change is known that is not too far ahead.
     *
     * @param on the day from which one looks
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public Span timelineSpan(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        LocalDate earliest = corpus.texts().stream().flatMap(text -> text.versions().stream()).map(version -> version.period().from())
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).filter(on::isAfter).orElse(on);
        LocalDate begin = Collections.max(List.of(earliest, Span.EARLIEST, on.minusYears(AROUND)));
        LocalDate end = Collections.max(List.of(on, Collections.min(List.of(on.plusYears(AROUND), Span.LATEST))));
        Span changing = search(hosting, chosen).changing(new Span(begin, end), on);
        return new Span(changing.from(), changing.to().withDayOfYear(changing.to().lengthOfYear()));
    }

    private TimelineSearch search(Hosting hosting, Map<String, String> chosen) {
        return new TimelineSearch(corpus, rules, ruleSets, hosting, chosen, Effort.MOST_LOOKS_OF_TIMELINE);
    }

    /**
     * What texts ask of whoever will host for a need.
     *
     * @param launch day on which the consultation is launched
     * @param chosen as for {@link #assess(Hosting, LocalDate, Map, Set)}
     */
    public Requirements requirements(Need need, LocalDate on, LocalDate launch, Map<String, String> chosen) {
        RequirementSearch search = new RequirementSearch(corpus, rules, Hosting.ofAnyOffer(need), chosen);
        List<TextRequirements> texts = search.on(on);
        Advice advice = new Advice(corpus.procurement(), launch, on);
        TextRequirements.Applies buyer = advice.concerns(need.customer());
        return new Requirements(need, on, launch, ruleSets, chosen, texts, search.noLonger(launch, on), buyer,
                buyer == TextRequirements.Applies.NO ? List.of() : advice.on(texts));
    }

    /** What the rules of each criterion look at. */
    public FactsRead factsRead() {
        return factsRead;
    }

    /** For tests of rules. */
    public RuleProbe probe() {
        return new RuleProbe(corpus, rules, factsRead, (hosting, on, chosen) -> known(knownSides(applied(on, chosen), chosen).now(), applied(on, chosen), hosting));
    }
}
