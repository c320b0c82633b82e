package org.ancrage.authoring.lint.checks;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.authoring.RuleFile;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.RuleCondition;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.RuleCondition.Fact;
import org.ancrage.authoring.lint.RuleCondition.Group;
import org.ancrage.authoring.lint.RuleCondition.Kind;
import org.ancrage.authoring.lint.Severity;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Rules that conclude from an absence: a constraint that is true of what was not given, or a "not" over a list that may go on. */
public final class MissingFactSatisfies implements Check {

    /** What says that a list of facts is known in full. Laws and memberships always are; of derived facts, what they are derived from must be. */
    private static final Map<String, Set<String>> KNOWN_IN_FULL = Map.ofEntries(
            Map.entry("Accreditation", Set.of("allAccreditationsKnown")),
            Map.entry("AccreditationExemption", Set.of("allAccreditationExemptionsKnown")),
            Map.entry("Attribute", Set.of("allAttributesKnown")),
            Map.entry("Authorisation", Set.of("allAuthorisationsKnown")),
            Map.entry("Certificate", Set.of("allCertificatesKnown")),
            Map.entry("Derogation", Set.of("allDerogationsKnown")),
            Map.entry("EntityRemoteAccess", Set.of("allRemoteAccessKnown")),
            Map.entry("GroupVotes", Set.of("allHoldingsKnown")),
            Map.entry("Holding", Set.of("allHoldingsKnown")),
            Map.entry("OutsideShare", Set.of("allHoldingsKnown")),
            Map.entry("Participant", Set.of("allParticipantsKnown")),
            Map.entry("RemoteAccess", Set.of("allRemoteAccessKnown")),
            Map.entry("Stake", Set.of("allHoldingsKnown")),
            Map.entry("ActivityCertified", Set.of("allCertificatesKnown")),
            Map.entry("PossiblyActivityCertified", Set.of("allCertificatesKnown")),
            Map.entry("AdministrationPerformed", Set.of("allParticipantsKnown")),
            Map.entry("PossiblyAdministrationPerformed", Set.of("allParticipantsKnown")),
            Map.entry("Involvement", Set.of("allParticipantsKnown")),
            Map.entry("PossibleInvolvement", Set.of("allParticipantsKnown")),
            Map.entry("ThirdCountrySubjection", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("PossibleThirdCountrySubjection", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("Exposure", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("OutsideInfluence", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("PossibleExposure", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("PossibleOutsideInfluence", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("UnprotectedExposure", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("PossibleUnprotectedExposure", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("ThirdStateTie", Set.of("allHoldingsKnown", "allParticipantsKnown")),
            Map.entry("PossibleThirdStateTie", Set.of("allHoldingsKnown", "allParticipantsKnown")));

    /** As well: what, all of it together, says the same of a list. */
    private static final Map<String, Set<String>> KNOWN_TOGETHER = Map.of(
            "EntityRemoteAccess", Set.of("allRemoteAccessListed", "mayHaveOtherRemoteAccess"),
            "Participant", Set.of("allParticipantsKnownIn", "isPossiblyPerformed"));
    /** Derived of what is not known to be otherwise, beside those whose names say so. */
    private static final Set<String> ONLY_POSSIBLE = Set.of("UnnamedForeignGroup");

    /** One whose place in the rule is told by its id: who is bound, or of whom something was derived, is no list that may go on. */
    private static final Map<String, LookedUp> LOOKED_UP = Map.of(
            "Participant", new LookedUp(by("id"), Set.of()),
            "EntityRemoteAccess", new LookedUp(by("entity"), Set.of("mayHaveOtherRemoteAccess")));

    private static final String PLACE = "Location";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

    @Override
    public String id() {
        return "missing-fact-satisfies";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.texts().stream().flatMap(text -> text.rules().stream()).forEach(rule -> {
            rule.facts().forEach(fact -> fact.constraints().forEach(constraint -> wrong(constraint).ifPresent(operator ->
                    findings.report(rule.file(), constraint.position(), RuleFile.instead(fact.type(), constraint.text())
                            .map(others -> LintProblem.TRUE_OF_THE_UNKNOWN.with("way", "others").with("others", others))
                            .orElseGet(() -> LintProblem.TRUE_OF_THE_UNKNOWN.with("way", "predicate"))
                            .with("constraint", constraint.text()).with("operator", operator)))));
            // What is only possible is no conclusion: it may rest on what is not known.
            if (rule.annotation("derives").filter(derived -> derived.value().startsWith("Possibl") || ONLY_POSSIBLE.contains(derived.value())).isEmpty()) {
                absences(rule, rule.conditions(), false, findings);
            }
        });
    }

    /** Its operator. */
    private static Optional<String> wrong(Constraint constraint) {
        Node parsed;
        try {
            parsed = DrlxParseUtil.parseExpression(constraint.text()).getExpr();
        } catch (RuntimeException unreadable) {
            // The compiler says so.
            return Optional.empty();
        }
        if (parsed.findFirst(NullLiteralExpr.class).isPresent()) {
            return Optional.of("null");
        }
        if (parsed.findFirst(UnaryExpr.class, unary -> unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT).isPresent()) {
            return Optional.of("!");
        }
        if (parsed.findFirst(BinaryExpr.class, binary -> binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS).isPresent()) {
            return Optional.of("!=");
        }
        return parsed.findFirst(PointFreeExpr.class, PointFreeExpr::isNegated).map(negated -> "not " + negated.getOperator().getIdentifier());
    }

    /** A "not" within a "not" asks that something be there. */
    private static void absences(LintedRule rule, RuleCondition condition, boolean negated, Findings findings) {
        boolean not = condition instanceof Group group && group.kind() == Kind.NOT;
        for (RuleCondition child : condition.children()) {
            if (not && !negated) {
                together(child).forEach(fact -> {
                    absent(rule, fact, findings);
                    PossibleTwins.wanted(fact).forEach((certain, possible) -> findings.report(rule.file(), fact.position(),
                            LintProblem.ABSENCE_OF_THE_CERTAIN.with("type", fact.type()).with("predicate", certain).with("twin", possible)));
                });
            }
            absences(rule, child, negated != not, findings);
        }
    }

    /** Facts that must all be there: one more of any of them may make up what must not be. */
    private static Stream<Fact> together(RuleCondition condition) {
        return condition instanceof Fact fact ? Stream.of(fact)
                : condition instanceof Group group && group.kind() != Kind.NOT ? group.children().stream().flatMap(MissingFactSatisfies::together)
                : Stream.empty();
    }

    private static void absent(LintedRule rule, Fact fact, Findings findings) {
        if (fact.type().equals(PLACE)) {
            PlacesKnown.lacking(rule, fact).ifPresent(lacking -> findings.report(rule.file(), fact.position(),
                    LintProblem.ABSENCE_OF_THE_UNKNOWN.with("type", PLACE).with("knownEn", lacking).with("knownFr", lacking).with("bearer", "offer")));
            return;
        }
        Set<String> wanted = KNOWN_IN_FULL.getOrDefault(fact.type(), Set.of());
        Set<String> said = rule.constraints().stream().flatMap(constraint -> NAME.matcher(constraint.text()).results()).map(MatchResult::group)
                .collect(Collectors.toSet());
        boolean known = wanted.isEmpty() || CertificatesKnown.known(rule, fact) || !Collections.disjoint(said, wanted)
                || KNOWN_TOGETHER.containsKey(fact.type()) && said.containsAll(KNOWN_TOGETHER.get(fact.type()))
                || LOOKED_UP.containsKey(fact.type()) && LOOKED_UP.get(fact.type()).known(fact, said);
        if (!known) {
            findings.report(rule.file(), fact.position(), LintProblem.ABSENCE_OF_THE_UNKNOWN.with("type", fact.type())
                    .with("knownEn", String.join(" or ", new TreeSet<>(wanted))).with("knownFr", String.join(" ou ", new TreeSet<>(wanted))).with("bearer", "any"));
        }
    }

    /** Of a holder of a certificate, or of a share, it is not known that it is listed; of one that is bound, or of whom rules derived something, it is. */
    private static Pattern by(String component) {
        return Pattern.compile(component + "\\s*==\\s*\\$\\w+\\.(id|entity)");
    }

    /**
     * @param by the constraint that tells which one
     * @param wanted what says of that one that all of these facts are known
     */
    private record LookedUp(Pattern by, Set<String> wanted) {
        boolean known(Fact fact, Set<String> said) {
            return fact.constraints().stream().anyMatch(constraint -> by.matcher(constraint.text().strip()).matches()) && said.containsAll(wanted);
        }
    }
}
