package org.ancrage.engine.trial;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.answer.AnswerBuilder;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.Findings;
import org.ancrage.engine.rules.AmendedRules;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.DayTests;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;
import org.ancrage.law.Truth;

/** Looks at single rules, for tests of rules: which fire on given facts, in the session and in the model. Thread-safe. */
public final class RuleProbe {

    private final Corpus corpus;
    private final Rules rules;
    private final RuleBook book;
    private final FactsRead factsRead;
    private final Knowing knowing;

    /** A question from what is known of its need and its offer. */
    public interface Knowing {

        /** Empty where these cannot be settled apart. */
        Optional<Assessor> question(Hosting hosting, LocalDate on, Map<String, String> chosen);
    }

    public RuleProbe(Corpus corpus, Rules rules, FactsRead factsRead, Knowing knowing) {
        this.knowing = knowing;
        this.corpus = corpus;
        this.rules = rules;
        this.book = rules.book();
        this.factsRead = factsRead;
    }

    /**
     * A rule that settles a criterion.
     *
     * @param key package and name, unique
     * @param name its name, in English
     * @param criterion global id of the criterion
     * @param concludes {@code MET} or {@code UNMET}
     */
    public record ProbedRule(String key, String name, String criterion, Truth concludes) {
    }

    /**
     * What fired on the same facts.
     *
     * @param session keys of the rules that fired in a Drools session
     * @param model keys of those that fire by direct evaluation of their model
     */
    public record Fired(Set<String> session, Set<String> model) {
    }

    /** Every rule that settles a criterion, in the order of keys. */
    public List<ProbedRule> rules() {
        return book.rules().stream().map(rule -> new ProbedRule(rule.key(), rule.name().en(), rule.criterion(), rule.concludes())).toList();
    }

    /** What amendments leave no rule to find. */
    public List<AmendedRules.Lost> lost() {
        return book.lost(corpus);
    }

    /** What the rules of each criterion look at. */
    public FactsRead factsRead() {
        return factsRead;
    }

    /**
     * What is found of a question.
     *
     * @param outcomes of each text that was asked for and exists on the day, by its id
     * @param findings truth of each criterion that rules settle, by global id
     */
    public record Found(Map<String, Outcome> outcomes, Map<String, Truth> findings) {
    }

    /** Fires the rules both ways, on the default readings or the options given. */
    public Fired fired(Hosting hosting, LocalDate on, Map<String, String> options) {
        FactBase facts = facts(hosting, on, options);
        return new Fired(new TreeSet<>(rules.settlement().fired(facts)), firedInModel(facts));
    }

    /** Fires the rules by direct evaluation of their model only, deriving too. */
    public Set<String> firedInModel(Hosting hosting, LocalDate on, Map<String, String> options) {
        return firedInModel(factsByModel(hosting, on, options));
    }

    /**
     * Names of the components of facts that decide whether rules fire, by key of the rule: those at which it looks, and those of which
     * something is computed or derived that it looks at.
     *
     * @param among keys of rules
     */
    public Map<String, Set<String>> componentsRead(Set<String> among) {
        Map<String, Set<String>> read = new TreeMap<>();
        book.rules().stream().filter(rule -> among.contains(rule.key()))
                .forEach(rule -> read.put(rule.key(), factsRead.components(rule.criterion())));
        return read;
    }

    /** Which of some rules fire, by direct evaluation of their model; the others are not evaluated. */
    public Set<String> firedInModel(Hosting hosting, LocalDate on, Map<String, String> options, Set<String> among) {
        FactBase facts = factsByModel(hosting, on, options);
        return book.rules().stream().filter(rule -> among.contains(rule.key()) && rule.walk().fires(facts)).map(CriterionRule::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What the rules make of a question, on the default readings or the options given, with premises and near misses.
     *
     * @throws org.ancrage.refusal.DisagreementException if session and model differ, or if a criterion is both met and unmet
     */
    public RuleTrial look(Hosting hosting, LocalDate on, Map<String, String> options) {
        Qualification qualification = Qualification.settled(facts(hosting, on, options), book, rules.settlement());
        return new RuleTrial(corpus, book, qualification, new Findings(corpus, book, qualification), hosting);
    }

    /** Begins to tally what rules and their constraints say. */
    public RuleTally tally() {
        return new RuleTally(corpus, rules);
    }

    /** The outcome of each text on that day, without explanation. */
    public Map<String, Outcome> outcomes(Hosting hosting, LocalDate on) {
        return outcomes(hosting, on, Map.of());
    }

    /** The same, with readings that the caller settles on. */
    public Map<String, Outcome> outcomes(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new Assessor(applied(on, chosen), rules, hosting).outcomes();
    }

    /** Outcomes of some texts and the truth of each criterion, of a question that is looked at once; readings as in {@link #findings}. */
    public Found found(Hosting hosting, LocalDate on, Map<String, String> chosen, Predicate<String> texts) {
        AppliedLaw law = applied(on, chosen);
        Assessor assessor = new Assessor(law, rules, hosting);
        Map<String, Outcome> outcomes = new TreeMap<>();
        law.day().law().versions().keySet().stream().filter(texts).forEach(text -> outcomes.put(text, assessor.outcome(text)));
        return new Found(outcomes, assessor.findings());
    }

    /**
     * What some texts say of a question in full, by id of the text: as an assessment has it, without what others say.
     *
     * @throws org.ancrage.refusal.DisagreementException as {@link #look}
     */
    public Map<String, Decision> decisions(Hosting hosting, LocalDate on, Map<String, String> chosen, Predicate<String> texts) {
        return new AnswerBuilder(new Assessor(applied(on, chosen), rules, hosting), hosting).decisions(texts);
    }

    /**
     * A question at a level, looked at as a whole, without what is tried on other days and on other facts.
     *
     * @throws org.ancrage.refusal.DisagreementException as {@link #look}
     */
    public Assessment assessed(Hosting hosting, LocalDate on, Map<String, String> chosen, Level level) {
        return assessed(new Assessor(applied(on, chosen), rules, hosting), hosting, level);
    }

    /** As {@link #assessed}, from what is known of its need and its offer; empty where these cannot be settled apart. */
    public Optional<Assessment> assessedApart(Hosting hosting, LocalDate on, Map<String, String> chosen, Level level) {
        return knowing.question(hosting, on, chosen).map(assessor -> assessed(assessor, hosting, level));
    }

    private static Assessment assessed(Assessor assessor, Hosting hosting, Level level) {
        return new AnswerBuilder(assessor, hosting).assessment(List.of(), EnumSet.of(level), overall -> Optional.empty(), outcome -> Optional.empty());
    }

    /** Truth of each criterion that rules settle, by global id; readings that the caller does not settle on take their default. */
    public Map<String, Truth> findings(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        return new Assessor(applied(on, chosen), rules, hosting).findings();
    }

    /**
     * Truth of each criterion of the last of several questions, found from that before it, and so on: what rules cannot tell apart is not looked at
     * again. Of one question alone, as if nothing were known.
     *
     * @param options of readings that take another than their default
     */
    public Map<String, Truth> findingsFrom(List<Hosting> steps, LocalDate on, Map<String, String> options) {
        Assessor assessor = new Assessor(applied(on, Map.of()), rules, steps.get(0));
        for (Hosting step : steps.subList(1, steps.size())) {
            assessor.findings();
            assessor = assessor.instead(step);
        }
        Qualification found = assessor.under(options);
        return book.criteria().stream().collect(Collectors.toMap(criterion -> criterion, found::truth));
    }

    /** Rules that look at the day in a way that makes a timeline assess every day; of a pack that is well made, none. */
    public List<String> rulesThatNeedEveryDay() {
        return book.walks().filter(walk -> walk.dayConstraints(DayTests.GIVEN).isEmpty()).map(RuleWalk::rule).toList();
    }

    private Set<String> firedInModel(FactBase facts) {
        return book.rules().stream().filter(rule -> rule.walk().fires(facts)).map(CriterionRule::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FactBase facts(Hosting hosting, LocalDate on, Map<String, String> options) {
        FactBase given = new QuestionFacts(corpus, rules, hosting, on).given(options);
        return given.plus(rules.derivation().derivedAndChecked(given));
    }

    private FactBase factsByModel(Hosting hosting, LocalDate on, Map<String, String> options) {
        return new QuestionFacts(corpus, rules, hosting, on).under(options);
    }

    private AppliedLaw applied(LocalDate on, Map<String, String> chosen) {
        return AppliedLaw.on(Day.on(on, corpus), corpus, chosen);
    }
}
