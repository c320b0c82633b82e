package org.ancrage.engine.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Advice;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.RuleSet;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.fact.Hosting;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;

/**
 * Puts the answer to one question together. Outcomes are found at once, in sessions and checked against the model; what they rest on, and
 * what to ask and to change, when it is asked for.
 */
public final class Answering {

    private final Assessor assessor;
    private final Map<String, Completions> open = new LinkedHashMap<>();

    private Answering(Assessor assessor) {
        this.assessor = assessor;
    }

    /**
     * The answer.
     *
     * @param ruleSets those of the engine
     * @param horizon looks for it when it is first asked for
     * @throws org.ancrage.engine.limit.DisagreementException if sessions and model differ
     */
    public static Assessment assessment(Assessor assessor, Hosting hosting, List<RuleSet> ruleSets, Supplier<Optional<Horizon>> horizon) {
        return new Answering(assessor).assessment(hosting, ruleSets, horizon);
    }

    private Assessment assessment(Hosting hosting, List<RuleSet> ruleSets, Supplier<Optional<Horizon>> horizon) {
        AppliedLaw law = assessor.law();
        Findings findings = new Findings(law.corpus(), assessor.book(), assessor.settle());
        Explainer explainer = new Explainer(law, findings);
        List<Decision> decisions = new ArrayList<>();
        List<Decision> outlook = new ArrayList<>();
        List<Decision> decisive = new ArrayList<>();
        for (LegalText text : law.corpus().texts()) {
            Version version = law.version(text.id());
            if (version != null) {
                Decision decision = decision(text, version, explainer, findings);
                (version.force().outlook() ? outlook : decisions).add(decision);
                if (version.force().decisive()) {
                    decisive.add(decision);
                }
            }
        }
        Cases.Whatever overall = assessor.overall();
        return new Assessment(law.day().date(), hosting.need().id(), hosting.offer().id(), hosting.offer().names(),
                overall.outcome(), ruleSets, decisions, outlook,
                law.corpus().texts().stream().flatMap(text -> AbsentText.of(text, law.day().date()).stream()).toList(), advice(decisive, overall.facts(), horizon));
    }

    private Decision decision(LegalText text, Version version, Explainer explainer, Findings findings) {
        Assessor.Weighed weighed = assessor.weighed(text.id());
        if (version.force().decisive()) {
            weighed.open().ifPresent(completions -> open.put(text.id(), completions));
        }
        return new Decision(text.id(), text.title(), version, weighed.outcome(), new TextReasons(assessor, explainer, findings, text, weighed));
    }

    private Advice advice(List<Decision> decisive, List<MissingFact> whatever, Supplier<Optional<Horizon>> ends) {
        Once<List<Question>> questions = Once.list(assessor, () -> assessor.questions(open));
        Once<Remedies> remedies = new Once<>(assessor, () -> RemedySearch.together(assessor, remedies(decisive)));
        Once<Optional<Horizon>> horizon = new Once<>(assessor, ends);
        return new Advice() {
            @Override
            public List<Question> questions() {
                return questions.get();
            }

            @Override
            public List<MissingFact> whatever() {
                return whatever;
            }

            @Override
            public Remedies remedies() {
                return remedies.get();
            }

            @Override
            public Optional<Horizon> horizon() {
                return horizon.get();
            }
        };
    }

    private static Map<String, Remedies> remedies(List<Decision> decisions) {
        Map<String, Remedies> remedies = new LinkedHashMap<>();
        decisions.stream().filter(decision -> TextReasons.remediable(decision.outcome()))
                .forEach(decision -> remedies.put(decision.text(), decision.remedies()));
        return remedies;
    }
}
