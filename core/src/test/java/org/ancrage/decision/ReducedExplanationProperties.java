package org.ancrage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/** Whatever is left out, what is left still proves the conclusion. */
class ReducedExplanationProperties {

    private static final Wording WORDING = new Wording("phrase", "sentence");

    @Property(tries = 500)
    void eachTruthFollowsFromTheChildrenThatAreKept(@ForAll("outlines") Explanation outline) {
        Explanation findings = outline.at(Level.FINDINGS);
        assertThat(findings.truth()).isEqualTo(outline.truth());
        findings.walk().forEach(node -> assertThat(node.truth()).isEqualTo(truth(node)));
    }

    @Property(tries = 500)
    void everythingThatIsKeptBears(@ForAll("outlines") Explanation outline) {
        Explanation findings = outline.at(Level.FINDINGS);
        findings.walk().forEach(node ->
                IntStream.range(0, node.children().size()).forEach(child -> assertThat(node.restsOn(child)).isTrue()));
        assertThat(findings.at(Level.FINDINGS)).isEqualTo(findings);
    }

    @Property(tries = 500)
    void theCriteriaThatAreKeptAreThoseThatBear(@ForAll("outlines") Explanation outline) {
        assertThat(outline.at(Level.FINDINGS).walk().filter(node -> node.finding() != null).map(node -> node.finding().criterion()))
                .containsExactlyElementsOf(outline.bearing().filter(node -> node.finding() != null)
                        .map(node -> node.finding().criterion()).toList());
    }

    @Property(tries = 200)
    void findingsHaveNoFacts(@ForAll("outlines") Explanation outline) {
        assertThat(outline.at(Level.FINDINGS).findings()).allSatisfy(finding -> {
            assertThat(finding.misses()).isEmpty();
            assertThat(finding.grounds()).allSatisfy(ground -> {
                assertThat(ground.premises()).isEmpty();
                assertThat(ground.rule()).isEqualTo(WORDING);
            });
        });
    }

    @Property(tries = 200)
    void theOutcomeHasNoOutlineAndTheWholeIsWhole(@ForAll("outlines") Explanation outline) {
        assertThat(outline.at(Level.OUTCOME).children()).isEmpty();
        assertThat(outline.at(Level.OUTCOME).truth()).isEqualTo(outline.truth());
        assertThat(outline.at(Level.FULL)).isSameAs(outline);
    }

    @Property(tries = 300)
    void whatIsToldOtherwiseIsToldWhereverItStandsAndTheRestIsShared(@ForAll("outlines") Explanation outline, @ForAll @IntRange(min = 1, max = 6) int id) {
        UnaryOperator<Finding> telling = finding -> finding.criterion().id().endsWith("#" + id) ? finding.withoutFacts() : finding;
        List<Explanation> before = outline.walk().toList();
        List<Explanation> after = outline.telling(telling).walk().toList();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Explanation node = before.get(i);
            Finding finding = node.finding() == null ? null : telling.apply(node.finding());
            assertThat(after.get(i)).isEqualTo(new Explanation(node.kind(), node.truth(), node.statement(), node.provisions(), after.get(i).children(), finding, node.reading()));
            if (node.findings().stream().allMatch(found -> telling.apply(found) == found)) {
                assertThat(after.get(i)).isSameAs(node);
            }
        }
    }

    private static Truth truth(Explanation node) {
        List<Truth> children = node.children().stream().map(Explanation::truth).toList();
        return switch (node.kind()) {
            case CRITERION, GIVEN -> node.truth();
            case NOT -> children.get(0).negated();
            case ANY -> Truth.any(children);
            case UNLESS -> Truth.all(List.of(children.get(0), children.get(1).negated()));
            case ALL, TEXT, APPLICABILITY, REQUIREMENT, READING -> Truth.all(children);
        };
    }

    @Provide
    Arbitrary<Explanation> outlines() {
        Arbitrary<Explanation> applies = tree(2).map(child -> node(Kind.APPLICABILITY, null, List.of(child)));
        Arbitrary<Explanation> requires = tree(3).map(child -> node(Kind.REQUIREMENT, null, List.of(child)));
        return Combinators.combine(applies, requires).as((first, second) -> node(Kind.TEXT, WORDING, List.of(first, second)));
    }

    private static Arbitrary<Explanation> tree(int depth) {
        Arbitrary<Explanation> leaf = Combinators.combine(Arbitraries.of(Truth.values()), Arbitraries.integers().between(1, 6))
                .as((truth, id) -> criterion("x/law#" + id, truth));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Explanation> inner = tree(depth - 1);
        Arbitrary<Wording> statement = Arbitraries.just(WORDING).injectNull(0.5);
        Arbitrary<Explanation> several = Combinators.combine(Arbitraries.of(Kind.ALL, Kind.ANY), statement,
                inner.list().ofMinSize(1).ofMaxSize(3)).as(ReducedExplanationProperties::node);
        Arbitrary<Explanation> unless = Combinators.combine(statement, inner, inner)
                .as((said, rule, exception) -> node(Kind.UNLESS, said, List.of(rule, exception)));
        Arbitrary<Explanation> not = inner.map(child -> node(Kind.NOT, null, List.of(child)));
        return Arbitraries.oneOf(leaf, several, unless, not);
    }

    private static Explanation node(Kind kind, Wording statement, List<Explanation> children) {
        Explanation unsettled = new Explanation(kind, Truth.UNKNOWN, statement, List.of(), children, null, null);
        return new Explanation(kind, truth(unsettled), statement, List.of(), children, null, null);
    }

    private static Explanation criterion(String id, Truth truth) {
        Criterion criterion = new Criterion(id, WORDING, WORDING, List.of(), new Criterion.Remedy(Criterion.Actor.HOSTER, WORDING),
                List.of(), false, Criterion.Dimension.DATA);
        List<Ground> grounds = truth == Truth.UNKNOWN ? List.of() : List.of(
                new Ground(WORDING, List.of(new Premise.Absent("Certificate", List.of())), List.of()));
        List<NearMiss> misses = truth == Truth.MET ? List.of() : List.of(
                new NearMiss(WORDING, Truth.MET, List.of(), new NearMiss.NoSuchFact("Certificate")));
        return new Explanation(Kind.CRITERION, truth, WORDING, List.of(), List.of(), new Finding(criterion, truth, grounds, misses), null);
    }
}
