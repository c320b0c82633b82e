package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.ancrage.render.rulebook.Clause;
import org.ancrage.render.rulebook.WrittenRule;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a rule file to be shown, not to be run: nothing of it is compiled. */
public final class RuleFileReader {

    private RuleFileReader() {
    }

    /**
     * @param folder folder of the file within the pack, which is the id of a text where it is that of one
     * @throws InvalidInputException if the file is not UTF-8 or does not follow the grammar
     */
    public static List<WrittenRule> read(String folder, String path, byte[] bytes) {
        return read(folder, path, bytes, RuleFileReader::source);
    }

    /**
     * Of rules that stand in criteria as data.
     *
     * @param rules as {@link org.ancrage.pack.SettledRules} writes them
     * @param criteria the file in which they stand
     * @throws InvalidInputException if the file is not UTF-8
     */
    public static List<WrittenRule> read(String folder, String path, byte[] rules, byte[] criteria) {
        RuleText written = RuleText.of(path, criteria).withoutMark();
        return read(folder, path, rules, (text, line, next) -> item(written, line));
    }

    /** Where a rule ends, which begins on a line. */
    private interface Source {
        String of(RuleText text, int first, int next);
    }

    private static List<WrittenRule> read(String folder, String path, byte[] bytes, Source source) {
        RuleText text = RuleText.of(path, bytes).withoutMark();
        DrlTree tree = DrlTree.of(text);
        tree.unquoteAnnotations();
        List<RuleDescr> rules = tree.descr().getRules();
        List<WrittenRule> written = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            int next = i + 1 < rules.size() ? rules.get(i + 1).getLine() : Integer.MAX_VALUE;
            written.add(rule(rules.get(i), folder, path, source.of(text, rules.get(i).getLine(), next)));
        }
        return written;
    }

    /** The lines of a rule: up to the last that is but its end, before the next rule. */
    private static String source(RuleText text, int first, int next) {
        List<String> lines = text.text().lines().toList();
        int last = Math.min(next - 1, lines.size());
        for (int line = first; line <= last; line++) {
            if (lines.get(line - 1).strip().equals("end")) {
                last = line;
            }
        }
        return String.join("\n", lines.subList(first - 1, last)).stripTrailing();
    }

    /** The lines of an item of a list: those after its first that stand further in than its dash. */
    private static String item(RuleText text, int first) {
        List<String> lines = text.text().lines().toList();
        int dash = indented(lines.get(first - 1));
        int last = first;
        while (last < lines.size() && !lines.get(last).isBlank() && indented(lines.get(last)) > dash) {
            last++;
        }
        return String.join("\n", lines.subList(first - 1, last)).stripIndent();
    }

    private static int indented(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static WrittenRule rule(RuleDescr rule, String folder, String path, String source) {
        String met = annotation(rule, "met");
        String unmet = annotation(rule, "unmet");
        String derives = annotation(rule, "derives");
        String french = annotation(rule, "fr");
        String criterion = met != null ? met : unmet;
        String about = criterion == null ? String.valueOf(derives) : criterion.contains("#") ? criterion : folder + "#" + criterion;
        return new WrittenRule(folder, path, new Wording(french == null ? rule.getName() : french, rule.getName()),
                criterion == null ? null : met != null ? Truth.MET : Truth.UNMET, about, clauses(rule.getLhs()), rule.getLine(), source);
    }

    private static @Nullable String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        return annotation == null ? null : String.valueOf(annotation.getValueMap().get("value"));
    }

    private static List<Clause> clauses(BaseDescr descr) {
        return descr instanceof AndDescr all ? all.getDescrs().stream().map(RuleFileReader::clause).toList() : List.of(clause(descr));
    }

    private static Clause clause(BaseDescr descr) {
        if (descr instanceof AndDescr all) {
            return all.getDescrs().size() == 1 ? clause(all.getDescrs().get(0)) : new Clause.All(clauses(all));
        } else if (descr instanceof OrDescr any) {
            return new Clause.OneOf(any.getDescrs().stream().map(RuleFileReader::clause).toList());
        } else if (descr instanceof NotDescr not) {
            return new Clause.None(children(not));
        } else if (descr instanceof ExistsDescr exists) {
            return new Clause.Some(children(exists));
        } else if (descr instanceof PatternDescr pattern) {
            return pattern.getSource() instanceof AccumulateDescr accumulate ? computed(accumulate, pattern) : fact(pattern);
        }
        return new Clause.Other(String.valueOf(descr));
    }

    private static List<Clause> children(ConditionalElementDescr descr) {
        return descr.getDescrs().stream().flatMap(child -> clauses((BaseDescr) child).stream()).toList();
    }

    private static Clause fact(PatternDescr pattern) {
        return new Clause.Fact(pattern.getIdentifier(), String.valueOf(pattern.getObjectType()), constraints(pattern),
                pattern.getSource() instanceof FromDescr from ? from.getDataSource().getText() == null
                        ? from.getDataSource().toString() : from.getDataSource().getText() : null);
    }

    private static Clause computed(AccumulateDescr accumulate, PatternDescr result) {
        List<String> functions = accumulate.getFunctions() == null ? List.of() : accumulate.getFunctions().stream()
                .map(call -> call.getFunction() + "( " + String.join(", ", Stream.of(call.getParams()).toList()) + " )").toList();
        return new Clause.Computed(functions, clause(accumulate.getInput()), constraints(result));
    }

    private static List<String> constraints(PatternDescr pattern) {
        return pattern.getConstraint().getDescrs().stream().map(RuleFileReader::written).toList();
    }

    private static String written(BaseDescr constraint) {
        return constraint.getText() == null ? constraint.toString() : constraint.getText();
    }
}
