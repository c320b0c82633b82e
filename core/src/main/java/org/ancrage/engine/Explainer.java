package org.ancrage.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Annotates an outline with the rules that settled its criteria, the facts that they matched, and what nearly did. */
final class Explainer {

    private final Corpus corpus;
    private final RuleBook book;
    private final Qualification qualification;
    private final ExposureChains chains;
    private final LocalDate on;

    Explainer(Corpus corpus, RuleBook book, Qualification qualification, LocalDate on) {
        this.on = on;
        this.corpus = corpus;
        this.book = book;
        this.qualification = qualification;
        this.chains = new ExposureChains(qualification.facts(), corpus);
    }

    Explanation explain(OutlineReading outline, Wording title) {
        Truth applies = outline.version().applies().truth(outline.asIs());
        List<Explanation> parts = new ArrayList<>();
        parts.add(part(Kind.APPLICABILITY, outline.version().applies(), outline));
        if (applies != Truth.UNMET) {
            parts.add(part(Kind.REQUIREMENT, outline.version().requires(), outline));
        }
        Truth whole = Truth.all(parts.stream().map(Explanation::truth).toList());
        return new Explanation(Kind.TEXT, whole, title, provisions(outline.version().provisions()), parts, null, null);
    }

    private Explanation part(Kind kind, Condition condition, OutlineReading outline) {
        return new Explanation(kind, condition.truth(outline.asIs()), null, List.of(), List.of(node(condition, outline)), null, null);
    }

    private Explanation node(Condition condition, OutlineReading outline) {
        if (condition instanceof Condition.Settled settled) {
            return criterion(settled.criterion());
        }
        return new Explanation(kind(condition), condition.truth(outline.asIs()), condition.statement(),
                provisions(condition.provisions()), outline.taken(condition).stream().map(child -> node(child, outline)).toList(),
                null, taken(condition, outline));
    }

    private static Kind kind(Condition condition) {
        if (condition instanceof Condition.All) {
            return Kind.ALL;
        } else if (condition instanceof Condition.Any) {
            return Kind.ANY;
        } else if (condition instanceof Condition.Not) {
            return Kind.NOT;
        } else if (condition instanceof Condition.Unless) {
            return Kind.UNLESS;
        } else if (condition instanceof Condition.Choice) {
            return Kind.READING;
        }
        return Kind.GIVEN;
    }

    private Explanation.@Nullable TakenReading taken(Condition condition, OutlineReading outline) {
        if (!(condition instanceof Condition.Choice choice)) {
            return null;
        }
        Reading reading = corpus.reading(choice.reading()).orElseThrow();
        return new Explanation.TakenReading(reading, reading.option(outline.options().apply(reading.id())));
    }

    private Explanation criterion(String id) {
        Criterion criterion = corpus.criterion(id).orElseThrow();
        Finding finding = finding(criterion);
        return new Explanation(Kind.CRITERION, finding.truth(), criterion.statement(), provisions(criterion.provisions()),
                List.of(), finding, null);
    }

    Finding finding(Criterion criterion) {
        Truth truth = qualification.truth(criterion.id());
        List<Ground> grounds = qualification.grounds(criterion.id()).stream().map(this::ground).toList();
        List<NearMiss> misses = truth == Truth.MET ? List.of() : book.settling(criterion.id()).stream()
                .filter(rule -> truth == Truth.UNKNOWN || rule.concludes() == Truth.MET)
                .flatMap(rule -> miss(rule).stream()).toList();
        return new Finding(criterion, truth, grounds, misses,
                book.settling(criterion.id()).stream().map(CriterionRule::concludes).collect(Collectors.toSet()));
    }

    Ground ground(CriterionRule rule) {
        FactBase facts = qualification.facts();
        Optional<List<Premise>> match = rule.concludes() == Truth.UNMET
                ? rule.walk().firstMatchMeasured(facts)
                : rule.walk().firstMatch(facts);
        List<Premise> premises = match
                .orElseThrow(() -> new DisagreementException("The rule (%s) fired and does not match.".formatted(rule.key())));
        return new Ground(rule.name(), premises, chains.among(premises));
    }

    Optional<NearMiss> miss(CriterionRule rule) {
        NearestMiss closest = rule.walk().nearestMiss(qualification.facts());
        return closest.failure().map(failure -> new NearMiss(rule.name(), rule.concludes(), closest.matched(), failure));
    }

    /** Those in force on the day: a criterion that several versions share cites the bill only while it was one. */
    private List<Provision> provisions(List<String> ids) {
        return ids.stream().map(id -> corpus.provision(id)
                        .orElseThrow(() -> new IllegalStateException("The provision (%s) is not in the corpus.".formatted(id))))
                .filter(provision -> provision.period().contains(on)).toList();
    }
}
