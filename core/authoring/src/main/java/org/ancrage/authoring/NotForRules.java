package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.WindowReferenceDescr;

/**
 * What the compiler takes and no question has, also where its author is trusted: globals, windows of time, entry points. A rule that looks at
 * them fails in the middle of an answer. And what the author took for a part of the rule and nothing would run or read: code in a rule that
 * settles a criterion, whose conclusion is its annotation, and annotations that are not known or stand twice.
 */
final class NotForRules {

    private static final String GLOBAL = "global";
    private static final String WINDOW = "window";
    private static final String ENTRY_POINT = "entry-point";
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

    private final DrlTree tree;
    private final List<Problem> problems = new ArrayList<>();

    private NotForRules(DrlTree tree) {
        this.tree = tree;
    }

    static List<Problem> in(DrlTree tree) {
        NotForRules check = new NotForRules(tree);
        for (GlobalDescr global : tree.descr().getGlobals()) {
            check.report(global.getLine(), GLOBAL, RuleProblem.OUTSIDE_OF_FACTS.with("lookedAt", GLOBAL).with("name", Suggestions.shown(String.valueOf(global.getIdentifier()))));
        }
        tree.descr().getWindowDeclarations().forEach(window -> check.report(window.getLine(), WINDOW, lookedAt(WINDOW)));
        tree.descr().getEntryPointDeclarations().forEach(entry -> check.report(entry.getLine(), ENTRY_POINT, lookedAt(ENTRY_POINT)));
        for (RuleDescr rule : tree.descr().getRules()) {
            check.annotations(rule);
            check.condition(rule.getLhs(), rule.getLine());
            check.consequence(rule);
        }
        return check.problems;
    }

    private void annotations(RuleDescr rule) {
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            Diagnosis wrong = RuleAnnotations.wrong(annotation);
            if (wrong != null) {
                report(tree.lineOf(rule, annotation), "", wrong);
            }
        }
    }

    private void condition(BaseDescr descr, int near) {
        int line = descr.getLine() > 0 ? descr.getLine() : near;
        if (descr instanceof PatternDescr pattern) {
            if (!pattern.getBehaviors().isEmpty() || pattern.getSource() instanceof WindowReferenceDescr) {
                report(line, "", lookedAt(WINDOW));
            } else if (pattern.getSource() instanceof EntryPointDescr) {
                report(line, "", lookedAt(ENTRY_POINT));
            } else if (pattern.getSource() instanceof AccumulateDescr accumulate && accumulate.getInput() != null) {
                condition(accumulate.getInput(), line);
            }
        } else if (descr instanceof ConditionalElementDescr element) {
            for (Object child : element.getDescrs()) {
                condition((BaseDescr) child, line);
            }
        }
    }

    private void consequence(RuleDescr rule) {
        String code = rule.getConsequence() instanceof String text ? COMMENT.matcher(text).replaceAll("").strip() : "";
        if (!code.isEmpty() && !rule.getAnnotationNames().contains(RuleAnnotations.DERIVES)) {
            report(tree.file().lineOf(code.lines().findFirst().orElse("").strip(), rule.getConsequenceLine()), "",
                    RestrictedProblem.CONSEQUENCE_NOT_EMPTY.with("rule", rule.getName()));
        }
    }

    private static Diagnosis lookedAt(String keyword) {
        return RuleProblem.OUTSIDE_OF_FACTS.with("lookedAt", keyword);
    }

    private void report(int line, String keyword, Diagnosis what) {
        int at = line > 0 ? line : keyword.isEmpty() ? 0 : tree.file().lineOf(keyword, 1);
        problems.add(new Problem(tree.file().path(), "", at, what));
    }
}
