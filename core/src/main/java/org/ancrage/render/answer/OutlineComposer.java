package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Level;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.fact.derived.OutsideInfluence;
import org.ancrage.fact.derived.PossibleOutsideInfluence;
import org.ancrage.fact.derived.PossibleThirdStateTie;
import org.ancrage.fact.derived.ThirdStateTie;
import org.ancrage.law.Criterion;
import org.ancrage.law.Provision;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** Composes the outline of one decision: what bears on the conclusion in full, once, and the rest in a sentence. */
final class OutlineComposer {

    /** More grounds or near misses of one criterion than this add nothing for a reader; of what does not decide, one is enough. */
    private static final int ENOUGH = 3;

    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final NumberedCitations citations;
    private final Level level;
    /** Whether all this holds under the readings taken only. */
    private final boolean unsettled;
    private final int enough;
    private final Set<String> told = new HashSet<>();
    /** Criteria about which the reader is asked elsewhere. */
    private final Set<String> asked = new HashSet<>();

    OutlineComposer(Words words, NumberedCitations citations, Decision decision, Level level) {
        this.level = level;
        this.unsettled = decision.outcome() == Outcome.UNSETTLED;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.citations = citations;
        this.enough = decision.version().force().decisive() ? ENOUGH : 1;
        decision.questions().forEach(question -> asked.add(question.criterion().id()));
    }

    /** Applicability, or requirement. */
    Block.Outline part(Explanation part) {
        Phrase phrase = part.kind() == Kind.APPLICABILITY
                ? switch (part.truth()) {
                    case MET -> Phrase.APPLIES;
                    case UNMET -> Phrase.DOES_NOT_APPLY;
                    case UNKNOWN -> Phrase.MAY_APPLY;
                }
                : switch (part.truth()) {
                    case MET -> unsettled ? Phrase.REQUIREMENT_MET_AS_READ : Phrase.REQUIREMENT_MET;
                    case UNMET -> unsettled ? Phrase.REQUIREMENT_UNMET_AS_READ : Phrase.REQUIREMENT_UNMET;
                    case UNKNOWN -> Phrase.REQUIREMENT_UNKNOWN;
                };
        return new Block.Outline(new Block.Node(Verdict.of(part.truth()), "", Prose.styled(Tone.STRONG, labels.of(phrase)), true,
                Prose.EMPTY, true, Prose.EMPTY, false, List.of(), children(part)));
    }

    private List<Block.Node> children(Explanation parent) {
        List<Block.Node> nodes = new ArrayList<>();
        List<Explanation> children = parent.children();
        for (int i = 0; i < children.size(); i++) {
            Explanation child = children.get(i);
            boolean bears = parent.restsOn(i);
            String prefix = parent.kind() == Kind.UNLESS && i == 1 ? grammar.colon(labels.of(Phrase.UNLESS), "") : "";
            // A level that says nothing by itself would only indent its children.
            boolean silent = child.kind() == Kind.ALL && child.statement() == null && child.provisions().isEmpty()
                    && prefix.isEmpty() && i == children.size() - 1 && bears
                    && (parent.kind() != Kind.ANY && parent.kind() != Kind.UNLESS || children.size() == 1);
            if (silent) {
                nodes.addAll(children(child));
            } else {
                nodes.add(node(child, bears, prefix));
            }
        }
        return nodes;
    }

    private Block.Node node(Explanation node, boolean bears, String prefix) {
        boolean again = node.finding() != null && !told.add(node.finding().criterion().id());
        boolean shown = bears && !again;
        List<Provision> provisions = node.provisions();
        boolean cited = !shown || citations.known(provisions);
        Prose citation = cited ? citations.numbers(provisions) : citations.cite(provisions);
        Prose statement = Prose.of(shown ? words.statement(node) : words.summary(node));
        Verdict verdict = Verdict.of(node.truth());
        if (!shown) {
            return new Block.Node(verdict, prefix, statement, bears, citation, true, Prose.EMPTY, again && bears, List.of(),
                    List.of());
        }
        List<Block.Detail> details = new ArrayList<>();
        if (node.reading() != null) {
            details.add(detail(Block.Role.READING, words.in(node.reading().option().statement())));
        }
        if (node.finding() != null) {
            finding(node.finding(), details);
            if (level == Level.FULL) {
                details.add(detail(Block.Role.CONCLUSION, words.conclusion(node.truth())));
            }
        }
        Prose law = node.syllogism().map(syllogism -> citations.linked(syllogism.provisions())).orElse(Prose.EMPTY);
        return new Block.Node(verdict, prefix, statement, true, citation, cited, law, false, details, children(node));
    }

    private static Block.Detail detail(Block.Role role, String text) {
        return new Block.Detail(role, Prose.of(text), List.of());
    }

    private void finding(Finding finding, List<Block.Detail> details) {
        List<Ground> grounds = finding.grounds();
        List<Object> facts = new ArrayList<>();
        for (Ground ground : grounds.subList(0, Math.min(enough, grounds.size()))) {
            ground(ground, finding.criterion()).ifPresent(details::add);
            ground.premises().forEach(premise -> {
                if (premise instanceof Premise.Matched matched) {
                    facts.add(matched.fact());
                }
            });
        }
        if (grounds.size() > enough) {
            details.add(detail(Block.Role.MORE, grammar.counted(grounds.size() - enough, Phrase.MORE_GROUND, Phrase.MORE_GROUNDS)));
        }
        if (finding.truth() == Truth.UNKNOWN) {
            inconclusive(finding).map(phrase -> detail(Block.Role.NO_CONCLUSION, labels.of(phrase))).ifPresent(details::add);
        }
        if (finding.truth() == Truth.UNKNOWN && !asked.contains(finding.criterion().id())) {
            details.add(detail(Block.Role.TO_ESTABLISH, words.in(finding.criterion().question())));
        }
        if (finding.truth() == Truth.UNMET) {
            finding.misses().stream()
                    .filter(miss -> Words.wouldMeet(miss) && !isTold(miss.failure(), facts))
                    .limit(enough)
                    .forEach(miss -> details.add(new Block.Detail(Block.Role.MISS, Prose.of(words.in(miss.rule())),
                            List.of(new Block.Point(false, Prose.of(words.failure(miss.failure())))))));
        }
    }

    /** Why no rule settles it; what is asked elsewhere needs no reason, unless no answer could settle it. */
    private Optional<Phrase> inconclusive(Finding finding) {
        boolean canBeMet = finding.conclusions().contains(Truth.MET);
        boolean canBeUnmet = finding.conclusions().contains(Truth.UNMET);
        if (canBeMet && canBeUnmet) {
            return asked.contains(finding.criterion().id()) ? Optional.empty() : Optional.of(Phrase.NO_RULE_CONCLUDES);
        }
        return Optional.of(canBeMet ? Phrase.NO_RULE_AGAINST : canBeUnmet ? Phrase.NO_RULE_FOR : Phrase.NO_RULE);
    }

    /** What stopped the rule is what the ground has already told; or a reading, which is no fact that could be otherwise. */
    private static boolean isTold(NearMiss.Failure failure, List<Object> facts) {
        if (failure instanceof NearMiss.Mismatch mismatch) {
            return mismatch.fact() instanceof ReadingChoice || facts.contains(mismatch.fact());
        }
        return failure instanceof NearMiss.Blocked blocked && blocked.blockers().stream().allMatch(blocker ->
                blocker instanceof Premise.Matched matched && (facts.contains(matched.fact())
                        || matched.fact() instanceof PossibleOutsideInfluence possible
                        && facts.contains(new OutsideInfluence(possible.entity(), possible.through()))
                        || matched.fact() instanceof PossibleThirdStateTie tie
                        && facts.contains(new ThirdStateTie(tie.entity(), tie.kind(), tie.through(), tie.country()))));
    }

    /** Empty where the criterion says it already. */
    private Optional<Block.Detail> ground(Ground ground, Criterion criterion) {
        List<String> reasons = words.tellingPremises(ground).map(words::premise).toList();
        String rule = words.in(ground.rule());
        boolean saysNothingNew = rule.equals(Words.withoutStop(words.in(criterion.statement())));
        if (saysNothingNew && reasons.size() == 1 && ground.chains().isEmpty()) {
            return Optional.of(detail(Block.Role.FACTS, reasons.get(0)));
        }
        if (saysNothingNew && level != Level.FULL) {
            return Optional.empty();
        }
        List<Block.Point> points = new ArrayList<>();
        reasons.forEach(reason -> points.add(new Block.Point(false, Prose.of(reason))));
        Map<String, List<ExposureChain>> byWay = new LinkedHashMap<>();
        ground.chains().forEach(chain -> byWay.computeIfAbsent(words.way(chain), way -> new ArrayList<>()).add(chain));
        byWay.forEach((way, chains) -> points.add(new Block.Point(true,
                Prose.of(grammar.colon(way, "")).plus(grammar.allOf(chains.stream().map(this::law).toList())))));
        return Optional.of(new Block.Detail(Block.Role.FACTS, Prose.of(rule), points));
    }

    private Prose law(ExposureChain chain) {
        Prose title = Prose.of(words.law(chain));
        return chain.provision() == null ? title : title.plus(" ").plus(citations.numbers(List.of(chain.provision())));
    }
}
