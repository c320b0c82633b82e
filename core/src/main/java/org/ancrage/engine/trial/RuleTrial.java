package org.ancrage.engine.trial;

import java.util.List;
import java.util.Optional;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.engine.answer.Findings;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.world.MissingFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;

/** What the rules make of one question on one day, whatever the outlines make of that. Not thread-safe. */
public final class RuleTrial {

    private final Corpus corpus;
    private final RuleBook book;
    private final Qualification qualification;
    private final Findings findings;
    private final Hosting hosting;

    RuleTrial(Corpus corpus, RuleBook book, Qualification qualification, Findings findings, Hosting hosting) {
        this.corpus = corpus;
        this.book = book;
        this.qualification = qualification;
        this.findings = findings;
        this.hosting = hosting;
    }

    /**
     * What settles a criterion, or how close its rules come.
     *
     * @param criterion global id; one that exists
     */
    public Finding finding(String criterion) {
        return findings.of(corpus.criterion(criterion)
                .orElseThrow(() -> new IllegalArgumentException("There is no criterion (%s).".formatted(criterion))));
    }

    /** What a rule rests on; empty where it does not fire. */
    public Optional<Ground> ground(String rule) {
        CriterionRule known = rule(rule);
        return qualification.grounds(known.criterion()).contains(known) ? Optional.of(findings.ground(known)) : Optional.empty();
    }

    /** What stops a rule; empty where it fires. */
    public Optional<NearMiss> miss(String rule) {
        CriterionRule known = rule(rule);
        return qualification.grounds(known.criterion()).contains(known) ? Optional.empty() : findings.miss(known);
    }

    /** JSON pointers of what a criterion asks for and is not known in full; all that it asks for where everything is. */
    public List<String> missing(String criterion) {
        return new MissingFacts(hosting).among(finding(criterion).criterion().asks());
    }

    private CriterionRule rule(String key) {
        return book.rules().stream().filter(rule -> rule.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule (%s).".formatted(key)));
    }
}
