package org.ancrage.authoring;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.memorycompiler.CompilationProblem;

/** What the compilers say, as problems of rule files: with a line of the rule file where they have none, or one of generated code. */
final class CompilerMessages {

    private static final Pattern EXPRESSION = Pattern.compile("(?:Unable to (?:parse left part of|Analyse) [Ee]xpression:?)\\s+(.+?)\\.$");
    private static final int LONGEST = 200;
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate rule name: (.+)\\.");

    private CompilerMessages() {
    }

    /** Of the generator of models. */
    static Problem problem(KnowledgeBuilderResult result, @Nullable DrlTree tree, List<DrlTree> trees) {
        String message = readable(result.getMessage());
        DrlTree where = tree != null ? tree : trees.get(0);
        int[] lines = result.getLines();
        int line = lines == null || lines.length == 0 ? 0 : lines[0];
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.matches()) {
            return new Problem(where.file().path(), "", Math.max(line, 0),
                    RuleProblem.RULE_TWICE.with("rule", Suggestions.shown(duplicate.group(1))).with("holder", "package"));
        }
        if (line < 1) {
            line = line(message, where);
        }
        return new Problem(where.file().path(), "", line, RuleProblem.RULES_NOT_COMPILABLE.with("cause", message));
    }

    /** Of the Java compiler, which speaks of generated code: the rule is found by what stands in it. */
    static Problem problem(CompilationProblem problem, List<DrlTree> trees) {
        String folder = problem.getFileName() == null ? "" : problem.getFileName().replace("src/main/java/", "");
        DrlTree where = trees.stream().filter(tree -> folder.startsWith(tree.descr().getName().replace('.', '/') + "/")).findFirst().orElse(trees.get(0));
        String message = readable(problem.getMessage());
        return new Problem(where.file().path(), "", line(message, where), RuleProblem.RULES_NOT_COMPILABLE.with("cause", message));
    }

    /** Where the words of the message stand; 0 where that is not clear. */
    private static int line(String message, DrlTree tree) {
        Matcher expression = EXPRESSION.matcher(message);
        String part = expression.find() ? expression.group(1) : null;
        for (RuleDescr rule : tree.descr().getRules()) {
            if (part != null && tree.file().text().contains(part)) {
                return tree.file().lineOf(part, 1);
            }
            if (rule.getName().length() > 3 && message.contains(rule.getName())) {
                return rule.getLine();
            }
        }
        // A word that is no word of prose.
        for (String word : message.split("[^A-Za-z0-9_$]+")) {
            if (word.length() > 2 && !word.equals(word.toLowerCase(Locale.ROOT)) && !word.matches("[A-Z][a-z]+")
                    && tree.file().text().contains(word)) {
                return tree.file().lineOf(word, 1);
            }
        }
        return 0;
    }

    /** On one line, without what only the compiler's authors understand. */
    static String readable(String message) {
        String first = message.strip().lines().findFirst().orElse("").replaceAll("org\\.ancrage\\.fact\\.", "").replaceAll("[:.]\\s*$", "")
                .replaceAll("\\p{Cntrl}", " ");
        return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first + ".";
    }
}
