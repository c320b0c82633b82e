package org.ancrage.engine.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Ways;
import org.ancrage.decision.picture.Picture;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.LegalText;

/**
 * Puts the answer to one question together. Outcomes are found in sessions and checked against the model; what they rest on, and what to ask
 * and to change, as far as it is to be told. Nothing of the engine is left in what it gives. Not thread-safe.
 */
public final class AnswerBuilder {

    private final Assessor assessor;
    private final Hosting hosting;
    private final AppliedLaw law;

    public AnswerBuilder(Assessor assessor, Hosting hosting) {
        this.assessor = assessor;
        this.hosting = hosting;
        this.law = assessor.law();
    }

    /**
     * What it comes to.
     *
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ
     */
    public Outcomes outcomes() {
        assessor.settle();
        Map<String, Outcome> texts = new LinkedHashMap<>();
        existing().forEach(text -> texts.put(text.id(), assessor.outcome(text.id())));
        return new Outcomes(law.day().date(), hosting.need().id(), hosting.offer().id(), assessor.answering().whole(assessor::outcome).outcome(), texts);
    }

    /**
     * In full what some texts say of the question, by themselves; a text that does not exist on the day is left out.
     *
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ
     */
    public Map<String, Decision> decisions(Predicate<String> texts) {
        Findings findings = new Findings(law.corpus(), assessor.book(), assessor.settle(), this::finding);
        Reasoning reasoning = new Reasoning(assessor, new Explainer(law, findings), findings);
        Map<String, Decision> decisions = new LinkedHashMap<>();
        existing().filter(text -> texts.test(text.id())).forEach(text -> decisions.put(text.id(), reasoning.decision(text, Level.FULL)));
        return decisions;
    }

    /**
     * The answer at some levels.
     *
     * @param ruleSets those of the engine
     * @param levels not empty
     * @param horizon finds how long the outcome holds, where a level tells it
     * @param ways finds what to do about the outcome, where a level tells it
     * @throws org.ancrage.refusal.DisagreementException if sessions and model differ
     */
    public Assessment assessment(List<RuleSet> ruleSets, Set<Level> levels, Function<Cases.Whatever, Optional<Horizon>> horizon,
            Function<Outcome, Optional<Ways>> ways) {
        Findings findings = new Findings(law.corpus(), assessor.book(), assessor.settle(), this::finding);
        Reasoning reasoning = new Reasoning(assessor, new Explainer(law, findings), findings);
        Cases.Whatever overall = assessor.answering().whole(assessor::outcome);
        List<Decision> decisions = new ArrayList<>();
        List<Decision> outlook = new ArrayList<>();
        existing().forEach(text -> {
            Force force = assessor.weighed(text.id()).read().version().force();
            boolean carrying = overall.outcome().restsOn(assessor.outcome(text.id()), force);
            Level most = levels.stream().map(level -> level.of(carrying)).reduce((one, other) -> one.contains(other) ? one : other).orElseThrow();
            (force.outlook() ? outlook : decisions).add(reasoning.decision(text, most));
        });
        List<Decision> decisive = decisions.stream().filter(decision -> decision.version().force().decisive()).toList();
        Map<String, Completions> open = open(decisive);
        List<Question> questions = assessor.questions(open);
        boolean foreseen = levels.stream().anyMatch(Level::foresees);
        return new Assessment(law.day().date(), hosting.need().id(), hosting.offer().id(), hosting.offer().names(), overall.outcome(), ruleSets,
                law.chosen(), decisions, outlook, law.corpus().texts().stream().flatMap(text -> AbsentText.of(text, law.day().date()).stream()).toList(),
                questions, overall.facts(), foreseen ? assessor.together().obstacles(overall) : List.of(), foreseen && overall.outcome() == Outcome.UNDETERMINED
                        ? Optional.of(new ProspectSearch(assessor, open, questions).found()) : Optional.empty(),
                assessor.answering().remedies(remedies(decisive)), foreseen ? ways.apply(overall.outcome()) : Optional.empty(), levels.stream().anyMatch(Level::tellsHorizon) ? horizon.apply(overall) : Optional.empty(), Optional.empty(),
                levels.contains(Level.FULL) ? Optional.of(picture()) : Optional.empty(), levels);
    }

    private Finding finding(Criterion criterion, ToldByRule.Telling telling) {
        return assessor.answering().finding(criterion, law.day().date(), telling);
    }

    private Picture picture() {
        return Pictures.of(law.day().date(), hosting.need().id(), assessor.withDerived(), law.corpus());
    }

    private Stream<LegalText> existing() {
        return law.corpus().texts().stream().filter(text -> law.version(text.id()) != null);
    }

    private Map<String, Completions> open(List<Decision> decisions) {
        Map<String, Completions> open = new LinkedHashMap<>();
        decisions.forEach(decision -> assessor.weighed(decision.text()).open().ifPresent(completions -> open.put(decision.text(), completions)));
        return open;
    }

    private static Map<String, Remedies> remedies(List<Decision> decisions) {
        Map<String, Remedies> remedies = new LinkedHashMap<>();
        decisions.stream().filter(decision -> RemedySearch.remediable(decision.outcome()))
                .forEach(decision -> remedies.put(decision.text(), decision.remedies()));
        return remedies;
    }
}
