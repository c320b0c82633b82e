package org.ancrage.authoring.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ancrage.authoring.RuleProblem;
import org.ancrage.authoring.mutation.RuleMutation.RuleSourceText;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Changes of a rule file: the tree says what there is, and its positions where it stands in the text. */
final class RuleMutator {

    /** There is exactly one of each: a pattern on it, without constraints, says nothing. */
    private static final Set<String> ALWAYS_THERE = Set.of(
            "AsOf", "EuropeanUnion", "EuropeanEconomicArea", "Customer", "Dataset", "Project", "Offer", "Hoster", "Contract");
    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:");
    private static final Pattern CONCLUSION = Pattern.compile("@(met|unmet)\\b");

    private final String text;
    private final String path;
    private final String file;
    private final ConstraintMutator constraints;
    private final List<RuleMutation> mutations = new ArrayList<>();

    private RuleMutator(String text, String path, String file, ConstraintMutator constraints) {
        this.text = text;
        this.path = path;
        this.file = file;
        this.constraints = constraints;
    }

    /**
     * @param text id of the text, or the folder of the jurisdictions
     * @param path of the file in the pack
     * @param loader finds the types of facts
     * @throws InvalidInputException if the file does not follow the grammar of rules
     */
    static List<RuleMutation> mutations(String text, String path, String file, ReadingOptions options, ClassLoader loader) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(false, file);
        } catch (DroolsParserException unreadable) {
            tree = null;
        }
        if (tree == null || parser.hasErrors()) {
            throw new InvalidInputException(List.of(new Problem(path, "", 0, RuleProblem.GRAMMAR_NOT_FOLLOWED.plain())));
        }
        FactNames facts = new FactNames(tree.getImports().stream().map(ImportDescr::getTarget).toList(), loader);
        RuleMutator mutator = new RuleMutator(text, path, file, new ConstraintMutator(options, facts));
        tree.getRules().forEach(mutator::mutate);
        return mutator.mutations;
    }

    private void mutate(RuleDescr rule) {
        One one = new One(rule);
        one.add(rule.getLine(), Operator.RULE_REMOVED, rule.getName(), "", null);
        if (CONCLUSION.matcher(one.source).find()) {
            boolean met = one.source.contains("@met");
            one.add(rule.getLine(), Operator.CONCLUSION_SWAPPED, met ? "met" : "unmet", met ? "unmet" : "met", null);
        }
        one.visit(rule.getLhs());
    }

    /** The changes of one rule. */
    private final class One {

        private final RuleDescr rule;
        private final int start;
        private final String source;
        private final Map<String, Integer> occurrences = new HashMap<>();

        One(RuleDescr rule) {
            this.rule = rule;
            this.start = rule.getStartCharacter();
            this.source = file.substring(start, rule.getEndCharacter() + 1);
        }

        private void visit(BaseDescr node) {
            if (node instanceof PatternDescr pattern) {
                if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                    visit(accumulate.getInput());
                }
                constraints(pattern);
            } else if (node instanceof NotDescr || node instanceof ExistsDescr) {
                String word = node instanceof NotDescr ? "not" : "exists";
                String other = node instanceof NotDescr ? "exists" : "not";
                int at = node.getStartCharacter();
                if (file.startsWith(word, at)) {
                    replace(node, Operator.NEGATION_SWAPPED, at, at + word.length(), other, word, other);
                }
                ((ConditionalElementDescr) node).getDescrs().forEach(child -> visit((BaseDescr) child));
            } else if (node instanceof AndDescr || node instanceof OrDescr) {
                List<BaseDescr> children = ((ConditionalElementDescr) node).getDescrs().stream().map(BaseDescr.class::cast).toList();
                for (int i = 0; i < children.size(); i++) {
                    if (children.size() > 1 && droppable(children.get(i))) {
                        drop(children, i, Operator.PATTERN_DROPPED);
                    }
                    visit(children.get(i));
                }
            }
        }

        /** Others do not need what it binds, and it says something that dropping its constraints does not take away as well. */
        private boolean droppable(BaseDescr node) {
            PatternDescr pattern = node instanceof PatternDescr found ? found : null;
            if (pattern != null && ALWAYS_THERE.contains(pattern.getObjectType()) && pattern.getDescrs().size() < 2) {
                return false;
            }
            String rest = source.substring(0, node.getStartCharacter() - start) + source.substring(end(node) - start);
            return BINDING.matcher(file.substring(node.getStartCharacter(), end(node))).results()
                    .map(binding -> binding.group().replaceAll("\\s*:", ""))
                    .noneMatch(name -> Pattern.compile(Pattern.quote(name) + "\\b").matcher(rest).find());
        }

        private void constraints(PatternDescr pattern) {
            List<BaseDescr> all = new ArrayList<>(pattern.getDescrs());
            for (int i = 0; i < all.size(); i++) {
                if (!(all.get(i) instanceof ExprConstraintDescr constraint) || BINDING.matcher(constraint.getExpression()).find()) {
                    continue;
                }
                drop(all, i, Operator.CONSTRAINT_DROPPED);
                int at = constraint.getStartCharacter();
                String expression = file.substring(at, end(constraint));
                for (ConstraintMutator.Replacement replacement : constraints.of(pattern.getObjectType(), expression)) {
                    replace(constraint, replacement.operator(), at + replacement.from(), at + replacement.to(), replacement.with(),
                            expression, expression.substring(0, replacement.from()) + replacement.with() + expression.substring(replacement.to()));
                }
            }
        }

        /** With the comma, or the word, that stands between it and its neighbour. */
        private void drop(List<BaseDescr> siblings, int index, Operator operator) {
            BaseDescr node = siblings.get(index);
            int from = index + 1 < siblings.size() || index == 0 ? node.getStartCharacter() : end(siblings.get(index - 1));
            int to = index + 1 < siblings.size() ? siblings.get(index + 1).getStartCharacter() : end(node);
            replace(node, operator, from, to, "", file.substring(node.getStartCharacter(), end(node)), "");
        }

        private void replace(BaseDescr node, Operator operator, int from, int to, String with, String before, String after) {
            String changed = source.substring(0, from - start) + with + source.substring(to - start);
            var name = NAME.matcher(changed);
            if (name.find()) {
                add(node.getLine(), operator, before, after,
                        new RuleSourceText(changed.substring(0, name.start()), changed.substring(name.end())));
            }
        }

        private void add(int line, Operator operator, String before, String after, @Nullable RuleSourceText changed) {
            String shownBefore = before.strip().replaceAll("\\s+", " ");
            String shownAfter = after.strip().replaceAll("\\s+", " ");
            int occurrence = occurrences.merge(operator + "\n" + shownBefore + "\n" + shownAfter, 1, Integer::sum);
            mutations.add(new RuleMutation(
                    Mutant.ofRule(text, path, line, operator, rule.getName(), shownBefore, shownAfter, occurrence), rule.getName(), changed));
        }
    }

    /** Positions of the parser take in what stands behind. */
    private int end(BaseDescr node) {
        int end = Math.min(node.getEndCharacter() + 1, file.length());
        while (end > node.getStartCharacter() && Character.isWhitespace(file.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
