package org.ancrage.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Matrix;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Span;
import org.ancrage.decision.Timeline;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Corpus;

/** Rules and law, ready to answer. Immutable after construction and thread-safe; each answer works on a state of its own. */
public final class Engine {

    private final Corpus corpus;
    private final List<RuleSet> ruleSets;
    private final RuleBook book;
    private final Derivation derivation;
    private final Settlement settlement;
    private final Interest interest;

    /**
     * @param bases built from the same sources
     * @throws IllegalArgumentException if rules and law do not fit together; the message names every problem
     */
    public Engine(Corpus corpus, List<RuleSource> sources, RuleBases bases, List<RuleSet> ruleSets) {
        this.corpus = corpus;
        this.ruleSets = List.copyOf(ruleSets);
        this.book = RuleBook.of(corpus, sources);
        this.derivation = bases.derivation();
        this.settlement = bases.settlement();
        this.interest = new Interest(book, corpus);
    }

    /**
     * Answers a question.
     *
     * @param chosen options of readings that the caller settles on, by global id; the others are tried in turn
     */
    public Assessment assess(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new Assessor(corpus, book, derivation, settlement, hosting, Day.on(on, corpus), chosen).assessment(hosting, ruleSets);
    }

    /**
     * Answers every need with every offer. Qualifies each once, unless facts are derived from both: then each pair is a question.
     *
     * @param chosen as for {@link #assess}
     */
    public Matrix matrix(List<Need> needs, List<Proposal> proposals, LocalDate on, Map<String, String> chosen) {
        Day day = Day.on(on, corpus);
        Readings readings = new Readings(corpus, day.law().openReadings(), chosen);
        Matrix.Answers answers = Stages.possible(book)
                ? new StagedMatrix(corpus, day, readings, new Stages(book, derivation, day, readings), needs, proposals)
                : new PairByPair(needs, proposals, hosting -> new Assessor(corpus, book, derivation, settlement, hosting, day, chosen));
        return new Matrix(on, needs, proposals, day.law().versions().keySet(), answers, hosting -> assess(hosting, on, chosen));
    }

    /**
     * Who is within reach of which foreign law.
     *
     * @param chosen options of readings that the caller settles on, by global id; the others take their default
     */
    public Map<String, List<ExposureChain>> exposures(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new Assessor(corpus, book, derivation, settlement, hosting, Day.on(on, corpus), chosen).exposures();
    }

    /**
     * Answers a question on each day of a span.
     *
     * @param chosen as for {@link #assess}
     */
    public Timeline timeline(Hosting hosting, Span span, Map<String, String> chosen) {
        return search(hosting, chosen).over(span);
    }

    /**
     * The first day on which a date of the facts comes to bear, and the last day on which that or the law is known to change.
     *
     * @param chosen as for {@link #assess}
     * @return empty where nothing changes
     */
    public Optional<Span> changing(Hosting hosting, Span within, Map<String, String> chosen) {
        return search(hosting, chosen).changing(within);
    }

    private TimelineSearch search(Hosting hosting, Map<String, String> chosen) {
        return new TimelineSearch(corpus, book, derivation, settlement, ruleSets, hosting, chosen);
    }

    /** What the rules of each criterion look at. */
    public Interest interest() {
        return interest;
    }

    /** For tests of rules. */
    public RuleProbe probe() {
        return new RuleProbe(corpus, book, derivation, settlement, interest);
    }
}
