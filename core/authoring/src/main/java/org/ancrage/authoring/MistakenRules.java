package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Which rules the compiler speaks of where it tells no line: those of which it says the same when it is given fewer, and in the end one alone.
 * Files are parsed again each time, since compiling changes their trees.
 */
final class MistakenRules {

    private final ClassLoader loader;
    private final Set<String> causes;

    private MistakenRules(ClassLoader loader, Set<String> causes) {
        this.loader = loader;
        this.causes = causes;
    }

    /** The same problems, with the lines of those that had none; as they were where nobody knows more. */
    static List<Problem> placed(List<Problem> problems, List<DrlTree> trees, ClassLoader loader) {
        Set<String> causes = problems.stream().filter(MistakenRules::unplaced).map(MistakenRules::cause).collect(Collectors.toSet());
        if (causes.isEmpty()) {
            return problems;
        }
        MistakenRules search = new MistakenRules(loader, causes);
        List<Problem> found = trees.stream().flatMap(tree -> search.within(tree.file(), 0, tree.descr().getRules().size()).stream()).toList();
        Set<String> told = found.stream().map(MistakenRules::cause).collect(Collectors.toSet());
        return Stream.concat(found.stream(), problems.stream().filter(problem -> !unplaced(problem) || !told.contains(cause(problem)))).distinct().toList();
    }

    private static boolean unplaced(Problem problem) {
        return problem.line() == 0 && problem.diagnosis().code() == RuleProblem.RULES_NOT_COMPILABLE;
    }

    private static String cause(Problem problem) {
        return Objects.requireNonNullElse(problem.diagnosis().arguments().get("cause"), "");
    }

    /** Of the rules from one on and before another, by their order in the file. */
    private List<Problem> within(RuleText file, int from, int to) {
        DrlTree tree = DrlTree.of(file);
        List<RuleDescr> rules = tree.descr().getRules();
        List<RuleDescr> looked = List.copyOf(rules.subList(from, to));
        RuleDescr next = to < rules.size() ? rules.get(to) : null;
        // Rules may ask queries, wherever these stand.
        rules.removeIf(rule -> !rule.isQuery() && !looked.contains(rule));
        List<Problem> said = said(tree);
        if (said.isEmpty() || to - from == 1) {
            return said.stream().map(problem -> CompilerMessages.placed(problem, file, looked.get(0), next)).toList();
        }
        int middle = (from + to) >>> 1;
        List<Problem> parts = new ArrayList<>(within(file, from, middle));
        parts.addAll(within(file, middle, to));
        return parts;
    }

    private List<Problem> said(DrlTree tree) {
        try {
            ModelCompiler.compile(List.of(tree), loader);
            return List.of();
        } catch (InvalidInputException refused) {
            return refused.problems().stream().filter(problem -> unplaced(problem) && causes.contains(cause(problem))).toList();
        }
    }
}
