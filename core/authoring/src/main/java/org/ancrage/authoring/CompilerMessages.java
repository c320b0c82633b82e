package org.ancrage.authoring;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.memorycompiler.CompilationProblem;

/** What the compilers say, as problems of rule files. */
final class CompilerMessages {

    private static final Pattern EXPRESSION = Pattern.compile("(?:Unable to (?:parse left part of|Analyse) [Ee]xpression:?)\\s+(.+?)\\.$");
    private static final Pattern METHOD = Pattern.compile("[Mm]ethod (\\w+)");
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
        return new Problem(where.file().path(), "", Math.max(line, 0), RuleProblem.RULES_NOT_COMPILABLE.with("cause", message));
    }

    /** Of the Java compiler, which speaks of generated code. */
    static Problem problem(CompilationProblem problem, List<DrlTree> trees) {
        String folder = problem.getFileName() == null ? "" : problem.getFileName().replace("src/main/java/", "");
        DrlTree where = trees.stream().filter(tree -> folder.startsWith(tree.descr().getName().replace('.', '/') + "/")).findFirst().orElse(trees.get(0));
        String message = readable(problem.getMessage());
        return new Problem(where.file().path(), "", 0, RuleProblem.RULES_NOT_COMPILABLE.with("cause", message));
    }

    /**
     * The problem of a rule, where the words of the message stand in it; at its first line where that is not clear.
     *
     * @param next the rule after it; null where it is the last
     */
    static Problem placed(Problem problem, RuleText file, RuleDescr rule, @Nullable RuleDescr next) {
        String message = problem.message();
        Stream<String> words = Stream.concat(Stream.of(EXPRESSION, METHOD).flatMap(said -> said.matcher(message).results().map(found -> found.group(1))), names(message));
        List<String> lines = file.text().lines().toList();
        int end = next == null ? lines.size() + 1 : next.getLine();
        int line = words.flatMap(word -> IntStream.range(file.lineOf("when", rule.getLine()), end).filter(one -> lines.get(one - 1).contains(word)).boxed())
                .findFirst().orElse(rule.getLine());
        return new Problem(problem.source(), problem.pointer(), line, problem.diagnosis());
    }

    /** Words that are no words of prose. */
    private static Stream<String> names(String message) {
        return Stream.of(message.split("[^A-Za-z0-9_$]+")).filter(word -> word.length() > 2 && !word.equals(word.toLowerCase(Locale.ROOT)) && !word.matches("[A-Z][a-z]+"));
    }

    /** On one line, without what only the compiler's authors understand. */
    static String readable(String message) {
        String first = message.strip().lines().findFirst().orElse("").replaceAll("org\\.ancrage\\.fact\\.", "").replaceAll("[:.]\\s*$", "")
                .replaceAll("\\p{Cntrl}", " ");
        return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first + ".";
    }
}
