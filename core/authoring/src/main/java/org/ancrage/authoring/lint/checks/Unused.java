package org.ancrage.authoring.lint.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;

/** Provisions, readings and named conditions that are declared and never referred to. Criteria are {@link Unreachable}'s; a source may have been read and cited nowhere. */
public final class Unused implements Check {

    private static final Pattern READING = Pattern.compile("reading\\s*==\\s*\"([^\"]*)\"");

    @Override
    public String id() {
        return "unused";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        // Acts, amendments and what public buyers may require cite provisions, too; what an amendment took out was used before.
        pack.usable(Ancrage::corpus).ifPresent(amended -> examine(pack, Stream.concat(Stream.of(amended), pack.law()).toList(), findings));
    }

    private static void examine(LintedPack pack, List<Corpus> law, Findings findings) {
        Set<String> provisions = law.stream().flatMap(Unused::provisions).collect(Collectors.toSet());
        Set<String> readings = Stream.concat(law.stream().flatMap(Unused::conditions).flatMap(Condition::choices).map(Condition.Choice::reading), inRules(pack))
                .collect(Collectors.toSet());
        for (LintedText text : pack.texts()) {
            List<Provision> declared = text.provisions();
            for (int index = 0; index < declared.size(); index++) {
                told(text, "/provisions/" + index, "provision", declared.get(index).id(), provisions, findings);
            }
            List<Reading> open = text.readings();
            for (int index = 0; index < open.size(); index++) {
                told(text, "/readings/" + index, "reading", open.get(index).id(), readings, findings);
            }
            if (text.document().root() instanceof MappingNode root && root.entries().get("conditions") instanceof MappingNode named) {
                Set<String> uses = new HashSet<>();
                uses(root, uses);
                named.entries().keySet().forEach(name -> told(text, "/conditions/" + name, "condition", name, uses, findings));
            }
        }
    }

    private static void told(LintedText text, String pointer, String what, String name, Set<String> used, Findings findings) {
        if (!used.contains(name)) {
            findings.report(text.file(pointer), text.at(pointer), LintProblem.DECLARED_IN_VAIN.with("what", what).with("name", name));
        }
    }

    private static Stream<Condition> conditions(Corpus corpus) {
        return corpus.texts().stream().flatMap(text -> Stream.concat(
                text.versions().stream().flatMap(Version::conditions),
                text.conflicts().stream().map(conflict -> conflict.when())));
    }

    private static Stream<String> provisions(Corpus corpus) {
        return Stream.of(
                        conditions(corpus).flatMap(Condition::walk).flatMap(node -> node.provisions().stream()),
                        corpus.texts().stream().flatMap(text -> text.versions().stream()).flatMap(version -> version.provisions().stream()),
                        corpus.criteria().values().stream().flatMap(criterion -> criterion.provisions().stream()),
                        corpus.readings().values().stream().flatMap(reading -> reading.options().stream()).flatMap(option -> option.provisions().stream()),
                        corpus.acts().stream().flatMap(act -> act.provisions().stream()),
                        corpus.procurement().terms().stream().flatMap(term -> term.editions().stream()).flatMap(edition -> edition.provisions().stream()),
                        corpus.jurisdictions().memberships().stream().map(membership -> membership.provision()),
                        corpus.jurisdictions().adequacies().stream().map(adequacy -> adequacy.provision()),
                        corpus.jurisdictions().accessLaws().stream().map(entry -> entry.provision()),
                        corpus.jurisdictions().events().stream().flatMap(event -> Stream.ofNullable(event.provision())))
                .flatMap(ids -> ids);
    }

    private static Stream<String> inRules(LintedPack pack) {
        return pack.texts().stream().flatMap(text -> text.rules().stream()).flatMap(rule -> rule.constraints().stream())
                .map(constraint -> READING.matcher(constraint.text())).filter(Matcher::find).map(named -> named.group(1));
    }

    /** Names of conditions that are put in somewhere. */
    private static void uses(Node node, Set<String> uses) {
        if (node instanceof MappingNode mapping) {
            if (mapping.entries().get("use") instanceof ScalarNode named) {
                uses.add(named.text());
            }
            mapping.entries().values().forEach(child -> uses(child, uses));
        } else if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(child -> uses(child, uses));
        }
    }
}
