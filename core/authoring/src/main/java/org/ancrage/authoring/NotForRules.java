package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.WindowReferenceDescr;

/**
 * What the compiler takes and no question has: globals, windows of time, entry points. A rule that looks at them fails in the middle of an
 * answer, also where its author is trusted.
 */
final class NotForRules {

    private final DrlTree tree;
    private final List<Problem> problems = new ArrayList<>();

    private NotForRules(DrlTree tree) {
        this.tree = tree;
    }

    static List<Problem> in(DrlTree tree) {
        NotForRules check = new NotForRules(tree);
        for (GlobalDescr global : tree.descr().getGlobals()) {
            check.report(global.getLine(), "global", "the global (%s) is never set".formatted(Suggestions.shown(String.valueOf(global.getIdentifier()))));
        }
        tree.descr().getWindowDeclarations().forEach(window -> check.report(window.getLine(), "window", "a window has nothing to look through"));
        tree.descr().getEntryPointDeclarations().forEach(entry -> check.report(entry.getLine(), "entry-point", "nothing comes by an entry point"));
        for (RuleDescr rule : tree.descr().getRules()) {
            check.condition(rule.getLhs(), rule.getLine());
        }
        return check.problems;
    }

    private void condition(BaseDescr descr, int near) {
        int line = descr.getLine() > 0 ? descr.getLine() : near;
        if (descr instanceof PatternDescr pattern) {
            if (!pattern.getBehaviors().isEmpty() || pattern.getSource() instanceof WindowReferenceDescr) {
                report(line, "", "a window has nothing to look through");
            } else if (pattern.getSource() instanceof EntryPointDescr) {
                report(line, "", "nothing comes by an entry point");
            } else if (pattern.getSource() instanceof AccumulateDescr accumulate && accumulate.getInput() != null) {
                condition(accumulate.getInput(), line);
            }
        } else if (descr instanceof ConditionalElementDescr element) {
            for (Object child : element.getDescrs()) {
                condition((BaseDescr) child, line);
            }
        }
    }

    private void report(int line, String keyword, String what) {
        int at = line > 0 ? line : keyword.isEmpty() ? 0 : tree.file().lineOf(keyword, 1);
        problems.add(new Problem(tree.file().path(), "", at, RuleProblem.said("%s: a question is a set of facts. Look at facts only.".formatted(what))));
    }
}
