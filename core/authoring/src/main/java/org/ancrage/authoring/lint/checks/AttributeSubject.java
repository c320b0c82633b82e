package org.ancrage.authoring.lint.checks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Suggestions;
import org.ancrage.pack.PackManifest;

/** Patterns on attributes that do not say of what: whoever makes an offer could say what is for the customer to say. */
public final class AttributeSubject implements Check {

    private static final Pattern OF = Pattern.compile("\\bof\\b");
    private static final Pattern KEY = Pattern.compile("\\bkey\\s*==\\s*\"([^\"]*)\"");

    @Override
    public String id() {
        return "attribute-subject";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.texts().stream().flatMap(text -> text.rules().stream()).forEach(rule -> rule.facts()
                .filter(fact -> fact.type().equals("Attribute") && fact.constraints().stream().noneMatch(constraint -> OF.matcher(constraint.text()).find()))
                .forEach(fact -> findings.report(rule.file(), fact.position(), LintProblem.ATTRIBUTE_OF_ANYTHING.plain())));
        pack.manifest().ifPresent(manifest -> keys(pack, manifest, findings));
    }

    /** Two packs that mean different things by one key would read each other's facts. */
    private static void keys(LintedPack pack, PackManifest manifest, Findings findings) {
        List<String> packs = Stream.concat(Stream.of(manifest.id()), manifest.requires().keySet().stream()).toList();
        pack.texts().stream().flatMap(text -> text.rules().stream()).forEach(rule -> rule.facts().filter(fact -> fact.type().equals("Attribute"))
                .flatMap(fact -> fact.constraints().stream()).forEach(constraint -> KEY.matcher(constraint.text()).results().map(key -> key.group(1))
                        .filter(key -> packs.stream().noneMatch(id -> key.startsWith(id + "/"))).forEach(key -> findings.report(rule.file(), constraint.position(),
                                LintProblem.ATTRIBUTE_OF_NO_PACK.with("key", Suggestions.shown(key)).with("pack", manifest.id())))));
    }
}
