package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file as the compiler understands it. The tree that is checked is the very one that is compiled: the file is parsed once.
 *
 * @param file its text
 * @param descr the tree of the parser
 */
record DrlTree(RuleText file, PackageDescr descr) {

    static final LanguageLevelOption LANGUAGE = LanguageLevelOption.DRL6;

    /** The parser's codes and positions, which say nothing to people or are given otherwise. */
    private static final Pattern POSITION = Pattern.compile("^(\\[ERR \\d+] )?Line (\\d+):\\d+ ");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** @throws InvalidInputException if the file does not follow the grammar */
    static DrlTree of(RuleText file) {
        DrlParser parser = new DrlParser(LANGUAGE);
        PackageDescr descr = null;
        List<Problem> problems = new ArrayList<>();
        try {
            descr = parser.parse(false, file.text());
            parser.getErrors().forEach(error -> problems.add(problem(file, error)));
        } catch (DroolsParserException | RuntimeException unreadable) {
            problems.add(new Problem(file.path(), "", 0, RuleProblem.GRAMMAR_NOT_FOLLOWED.plain()));
        } catch (StackOverflowError tooDeep) {
            problems.add(new Problem(file.path(), "", 0, RuleProblem.RULES_NESTED_TOO_DEEP.plain()));
        }
        if (!problems.isEmpty() || descr == null) {
            throw new InvalidInputException(problems.isEmpty()
                    ? List.of(new Problem(file.path(), "", 0, RuleProblem.GRAMMAR_NOT_FOLLOWED.plain()))
                    : problems);
        }
        return new DrlTree(file, descr);
    }

    private static Problem problem(RuleText file, DroolsError error) {
        String message = error.getMessage().lines().findFirst().orElse("");
        int[] lines = error.getLines();
        Matcher position = POSITION.matcher(message);
        int line = position.find() ? Integer.parseInt(position.group(2)) : lines.length > 0 ? lines[0] : 0;
        String rest = position.reset().replaceFirst("");
        return new Problem(file.path(), "", Math.max(line, 0), ParserWords.said(rest));
    }

    /** Where an annotation of a rule stands; the parser does not say. */
    int lineOf(RuleDescr rule, AnnotationDescr annotation) {
        return file.lineOf("@" + annotation.getName(), rule.getLine());
    }

    /**
     * Gives a name to every pattern that has none: the compiler would number them through all that it ever compiled, so that the same
     * file would give other classes each time.
     */
    void nameUnboundPatterns() {
        Set<String> queries = descr.getRules().stream().filter(RuleDescr::isQuery).map(RuleDescr::getName).collect(Collectors.toSet());
        for (RuleDescr rule : descr.getRules()) {
            int[] count = {0};
            name(rule.getLhs(), queries, count);
        }
    }

    private static void name(BaseDescr descr, Set<String> queries, int[] count) {
        if (descr instanceof PatternDescr pattern) {
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                name(accumulate.getInput(), queries, count);
            } else if (pattern.getObjectType() != null && !pattern.isQuery() && !queries.contains(pattern.getObjectType())
                    && (pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty())) {
                pattern.setIdentifier("GENERATED_$pattern_%s$%s$".formatted(pattern.getObjectType().replaceAll("\\W", "_"), ++count[0]));
            }
        } else if (descr instanceof AndDescr || descr instanceof OrDescr || descr instanceof NotDescr || descr instanceof ExistsDescr) {
            for (Object child : ((ConditionalElementDescr) descr).getDescrs()) {
                name((BaseDescr) child, queries, count);
            }
        }
    }

    /**
     * Takes the quotes off the values of annotations: without an evaluator of expressions on the class path, the compiler keeps them, and
     * they would be part of the id of a criterion.
     */
    void unquoteAnnotations() {
        for (RuleDescr rule : descr.getRules()) {
            for (AnnotationDescr annotation : rule.getAnnotations()) {
                if (annotation.getValueMap().get("value") instanceof String value && QUOTED.matcher(value).matches()) {
                    annotation.setValue(value.substring(1, value.length() - 1).translateEscapes());
                }
            }
        }
    }
}
