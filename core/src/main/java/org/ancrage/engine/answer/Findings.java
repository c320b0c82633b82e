package org.ancrage.engine.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.engine.answer.ToldByRule.Said;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.NearestMiss;
import org.ancrage.engine.world.ExposureChains;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.derived.ThirdStateTie;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/** What the facts say of each criterion: the rules that settled it, the facts that they matched, and what nearly did. Not thread-safe. */
public final class Findings {

    private final RuleBook book;
    private final Qualification qualification;
    private final ExposureChains chains;
    private final BiFunction<Criterion, ToldByRule.Telling, Finding> known;
    /** Texts share criteria, and what a text rests on is asked for beside its explanation. */
    private final Map<CriterionRule, Ground> grounds = new IdentityHashMap<>();

    public Findings(Corpus corpus, RuleBook book, Qualification qualification) {
        this(corpus, book, qualification, (criterion, telling) -> telling.anew());
    }

    /** @param known what is found, once for all questions of which it is the same */
    Findings(Corpus corpus, RuleBook book, Qualification qualification, BiFunction<Criterion, ToldByRule.Telling, Finding> known) {
        this.known = known;
        this.book = book;
        this.qualification = qualification;
        this.chains = new ExposureChains(qualification.facts(), corpus);
    }

    public Finding of(Criterion criterion) {
        return known.apply(criterion, (before, lasting) -> told(criterion, before, lasting));
    }

    private ToldByRule told(Criterion criterion, @Nullable ToldByRule before, Predicate<CriterionRule> lasting) {
        Truth truth = qualification.truth(criterion.id());
        List<Said> said = new ArrayList<>();
        for (CriterionRule rule : qualification.grounds(criterion.id())) {
            said.add(said(rule, before, lasting, () -> new Said(rule, List.of(ground(rule)), List.of())));
        }
        if (truth != Truth.MET) {
            List<CriterionRule> fired = qualification.all(criterion.id()).fired();
            for (CriterionRule rule : book.settling(criterion.id())) {
                if ((truth == Truth.UNKNOWN || rule.concludes() == Truth.MET) && !fired.contains(rule)) {
                    said.add(said(rule, before, lasting, () -> new Said(rule, List.of(), misses(rule))));
                }
            }
        }
        return before != null && before.isOf(said) ? before : new ToldByRule(new Finding(criterion, truth,
                said.stream().flatMap(one -> one.grounds().stream()).toList(), said.stream().flatMap(one -> one.misses().stream()).toList(), conclusions(criterion)), said);
    }

    private static Said said(CriterionRule rule, @Nullable ToldByRule before, Predicate<CriterionRule> lasting, Supplier<Said> saying) {
        Said known = before == null ? null : before.of(rule);
        return known != null && lasting.test(rule) ? known : saying.get().orEqual(known);
    }

    private List<NearMiss> misses(CriterionRule rule) {
        Optional<NearMiss> miss = miss(rule);
        if (miss.isEmpty()) {
            return List.of();
        }
        List<NearMiss> misses = new ArrayList<>();
        misses.add(miss.get());
        misses.addAll(underived(miss.get()));
        return misses;
    }

    /** As {@link #of}, but for all that takes another look at the facts: {@link Finding#withoutFacts()} of it. */
    Finding withoutFacts(Criterion criterion) {
        List<Ground> named = new ArrayList<>();
        for (CriterionRule rule : qualification.grounds(criterion.id())) {
            if (named.stream().noneMatch(ground -> ground.rule().equals(rule.name()))) {
                named.add(new Ground(rule.name(), List.of(), List.of()));
            }
        }
        return new Finding(criterion, qualification.truth(criterion.id()), named, List.of(), conclusions(criterion));
    }

    /** How foreign laws reach those who are exposed to one, as the facts that settled a criterion have it. */
    List<ExposureChain> chains(Criterion criterion) {
        List<ExposureChain> all = new ArrayList<>();
        for (CriterionRule rule : qualification.grounds(criterion.id())) {
            if (rule.walk().factTypes().contains(Exposure.class) || rule.walk().factTypes().contains(ThirdStateTie.class)) {
                all.addAll(ground(rule).chains());
            }
        }
        return all;
    }

    private Set<Truth> conclusions(Criterion criterion) {
        Set<Truth> conclusions = EnumSet.noneOf(Truth.class);
        book.settling(criterion.id()).forEach(rule -> conclusions.add(rule.concludes()));
        return conclusions;
    }

    public Ground ground(CriterionRule rule) {
        return grounds.computeIfAbsent(rule, this::matched);
    }

    private Ground matched(CriterionRule rule) {
        FactBase facts = qualification.facts();
        Optional<List<Premise>> match = rule.concludes() == Truth.UNMET
                ? rule.walk().firstMatchMeasured(facts)
                : rule.walk().firstMatch(facts);
        List<Premise> premises = match
                .orElseThrow(() -> new DisagreementException("The rule (%s) fired and does not match.".formatted(rule.key())));
        return new Ground(rule.name(), premises, chains.among(premises));
    }

    /** Where a rule lacks a derived fact on what it matched: how close the rules came that would have derived it. */
    private List<NearMiss> underived(NearMiss miss) {
        if (miss.wouldConclude() != Truth.MET || !(miss.failure() instanceof NearMiss.Blocked blocked)) {
            return List.of();
        }
        List<Object> matched = new ArrayList<>();
        Set<String> lacking = new LinkedHashSet<>();
        blocked.blockers().forEach(blocker -> {
            if (blocker instanceof Premise.Matched fact) {
                matched.add(fact.fact());
            } else if (blocker instanceof Premise.Absent absent) {
                lacking.add(absent.type());
            }
        });
        if (lacking.isEmpty() || matched.isEmpty()) {
            return List.of();
        }
        FactBase facts = qualification.facts().keeping(matched);
        List<NearMiss> misses = new ArrayList<>();
        for (RuleBook.Derived derived : book.derivations()) {
            if (lacking.contains(derived.type())) {
                NearestMiss closest = derived.walk().nearestMiss(facts);
                closest.failure().ifPresent(failure -> misses.add(new NearMiss(derived.name(), Truth.MET, closest.matched(), failure)));
            }
        }
        return misses;
    }

    public Optional<NearMiss> miss(CriterionRule rule) {
        NearestMiss closest = rule.walk().nearestMiss(qualification.facts());
        return closest.failure().map(failure -> new NearMiss(rule.name(), rule.concludes(), closest.matched(), failure));
    }
}
