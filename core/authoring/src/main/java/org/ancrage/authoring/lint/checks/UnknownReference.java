package org.ancrage.authoring.lint.checks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.RuleCondition;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Position;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Corpus;
import org.ancrage.law.Reading;
import org.ancrage.pack.CorpusChecks;
import org.ancrage.verify.SituationNames;

/** Criteria, provisions, readings, options and versions that are named and do not exist in any text. */
public final class UnknownReference implements Check {

    private static final Pattern CONSTANT = Pattern.compile("(reading|option)\\s*==\\s*\"([^\"]*)\"");
    /** That a criterion is not used is no unknown reference. */
    private static final Pattern DECLARATION = Pattern.compile("/criteria/[0-9]+");

    @Override
    public String id() {
        return "unknown-reference";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        if (!pack.complete()) {
            // What cannot be read may declare what is named.
            return;
        }
        CorpusChecks.check(pack.corpus(), pack.base()).stream().filter(problem -> !DECLARATION.matcher(problem.pointer()).matches())
                .forEach(problem -> pack.texts().stream().filter(text -> text.id().equals(problem.source())).findFirst().ifPresent(text ->
                        findings.report(text.file(problem.pointer()), text.at(problem.pointer()), problem.diagnosis())));
        Set<String> criteria = pack.law().flatMap(corpus -> corpus.criteria().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> readings = pack.law().flatMap(corpus -> corpus.readings().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        List<Corpus> law = pack.law().toList();
        for (LintedText text : pack.texts()) {
            text.tested().ifPresent(file -> SituationNames.unknown(file, law).forEach(problem ->
                    findings.report(problem.source(), new Position(problem.line(), 0), problem.diagnosis())));
            for (LintedRule rule : text.rules()) {
                rule.conclusion().filter(conclusion -> !criteria.contains(text.global(conclusion.value()))).ifPresent(conclusion ->
                        unknown(findings, rule, conclusion.position(), "criterion", conclusion.value(), local(criteria, text)));
                rule.facts().filter(fact -> fact.type().equals("ReadingChoice")).forEach(fact -> choice(pack, findings, rule, fact, readings));
            }
        }
    }

    private static Collection<String> local(Set<String> criteria, LintedText text) {
        return criteria.stream().map(id -> id.startsWith(text.id() + "#") ? id.substring(text.id().length() + 1) : id).sorted().toList();
    }

    private static void choice(LintedPack pack, Findings findings, LintedRule rule, RuleCondition.Fact fact, Set<String> readings) {
        Optional<Reading> chosen = Optional.empty();
        for (Constraint constraint : fact.constraints()) {
            Matcher constant = CONSTANT.matcher(constraint.text());
            if (!constant.matches()) {
                continue;
            }
            String name = constant.group(2);
            if (constant.group(1).equals("reading")) {
                chosen = pack.reading(name);
                if (chosen.isEmpty()) {
                    unknown(findings, rule, constraint.position(), "reading", name, readings);
                }
            } else {
                List<String> options = chosen.map(reading -> reading.options().stream().map(Reading.Option::id).toList()).orElse(List.of());
                if (chosen.isPresent() && !options.contains(name)) {
                    unknown(findings, rule, constraint.position(), "option", name, options);
                }
            }
        }
    }

    private static void unknown(Findings findings, LintedRule rule, Position at, String what, String name, Collection<String> known) {
        findings.report(rule.file(), at, LintProblem.REFERENCE_TO_NOTHING
                .with("what", what).with("name", Suggestions.shown(name)).with("maybe", Suggestions.nearest(name, known)));
    }
}
