package org.ancrage.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.RuleSet;
import org.ancrage.fact.Hosting;
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
        this.interest = new Interest(book, corpus.jurisdictions());
    }

    /**
     * Answers a question.
     *
     * @param chosen options of readings that the caller settles on, by global id; the others are tried in turn
     */
    public Assessment assess(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new Assessor(corpus, book, derivation, settlement, hosting, on, chosen).assessment(hosting, ruleSets);
    }

    /**
     * Who is within reach of which foreign law.
     *
     * @param chosen options of readings that the caller settles on, by global id; the others take their default
     */
    public Map<String, List<ExposureChain>> exposures(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new Assessor(corpus, book, derivation, settlement, hosting, on, chosen).exposures();
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
