package org.ancrage.authoring;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.pack.RestrictedLimits;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** The constraints of one pattern: their text is parsed with the compiler's own parser, and the tree compared with what is allowed. */
final class ExpressionCheck {

    /**
     * Where a constraint stands.
     *
     * @param types that the file imports
     * @param variables that are bound before
     */
    record Scope(String path, Map<String, Class<?>> types, Map<String, Class<?>> variables, List<Objection> objections) {
    }

    private static final Set<BinaryExpr.Operator> COMPARISONS = Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS, BinaryExpr.Operator.GREATER, BinaryExpr.Operator.GREATER_EQUALS);
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class, BigDecimal.class);

    /** No constraint needs more; the time of the parser doubles with each level. */
    private static final int DEEPEST = 3;

    private final Scope scope;
    private final @Nullable Class<?> type;
    private final RestrictedLimits limits;
    private final Map<String, Class<?>> bound = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private boolean byKey;
    private int line;

    /** @param type of the pattern; null for constraints on results of accumulate, which are variables */
    ExpressionCheck(Scope scope, @Nullable Class<?> type, RestrictedLimits limits) {
        this.scope = scope;
        this.type = type;
        this.limits = limits;
    }

    /** Variables that constraints bind to components. */
    Map<String, Class<?>> bound() {
        return bound;
    }

    /** Variables of other patterns. */
    Set<String> used() {
        return used;
    }

    /** Whether the id of the fact is given, so that one fact at most matches. */
    boolean byKey() {
        return byKey;
    }

    void check(String text, int at) {
        line = at;
        if (text.length() > 4 * limits.literal()) {
            refuse(RestrictedProblem.TOO_MANY_CHARACTERS.with("long", "constraint").with("constraint", Suggestions.shown(text))
                    .with("size", text.length()).with("limit", 4 * limits.literal()));
            return;
        }
        if (withoutTexts(text).contains("//") || withoutTexts(text).contains("/*")) {
            refuse(ConstraintProblem.COMMENT_IN_CONSTRAINT.plain());
            return;
        }
        if (depth(text) > DEEPEST) {
            refuse(RestrictedProblem.PARENTHESES_TOO_DEEP.with("constraint", Suggestions.shown(text)).with("limit", DEEPEST));
            return;
        }
        DrlxExpression parsed;
        try {
            parsed = DrlxParseUtil.parseExpression(text);
        } catch (RuntimeException | StackOverflowError unreadable) {
            refuse(ConstraintProblem.CONSTRAINT_UNREADABLE.with("constraint", Suggestions.shown(text)));
            return;
        }
        constraint(parsed);
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char letter : withoutTexts(text).toCharArray()) {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static String withoutTexts(String text) {
        return text.replaceAll("\"[^\"]*\"", "\"\"");
    }

    private void constraint(DrlxExpression parsed) {
        Expression expression = parsed.getExpr();
        if (parsed.getBind() != null) {
            Class<?> value = type == null ? null : component(expression, type);
            if (value == null) {
                refuse(ConstraintProblem.BINDING_OF_NO_COMPONENT.with("expression", ExpressionWords.shown(expression)));
            } else if (bound.put(parsed.getBind().getIdentifier(), value) != null) {
                refuse(RestrictedProblem.VARIABLE_TWICE.with("variable", parsed.getBind().getIdentifier()));
            }
        } else if (expression.getClass() == DrlNameExpr.class || expression.getClass() == NameExpr.class) {
            Class<?> value = property((NameExpr) expression);
            if (value != null && value != boolean.class) {
                refuse(ConstraintProblem.NEITHER_TRUE_NOR_FALSE.with("expression", ExpressionWords.shown(expression)));
            }
        } else if (expression.getClass() == BinaryExpr.class) {
            comparison((BinaryExpr) expression);
        } else if (expression.getClass() == PointFreeExpr.class) {
            among((PointFreeExpr) expression);
        } else if (expression.getClass() == MethodCallExpr.class) {
            predicate((MethodCallExpr) expression);
        } else {
            refuse(ExpressionWords.of(ConstraintProblem.CONSTRAINT_OF_ANOTHER_KIND, expression));
        }
    }

    private void comparison(BinaryExpr comparison) {
        if (!COMPARISONS.contains(comparison.getOperator())) {
            refuse(operator(comparison.getOperator().asString(), Optional.empty()));
            return;
        }
        Class<?> left = type == null ? result(comparison.getLeft()) : component(comparison.getLeft(), type);
        Class<?> right = value(comparison.getRight());
        if (left == null && type != null && comparison.getLeft().getClass() != DrlNameExpr.class) {
            refuse(ConstraintProblem.NO_COMPONENT_ON_THE_LEFT.with("compared", "value").with("expression", ExpressionWords.shown(comparison.getLeft())));
        }
        fits(left, right, comparison.getRight());
        if (comparison.getOperator() == BinaryExpr.Operator.EQUALS && comparison.getLeft() instanceof NameExpr name
                && (name.getNameAsString().equals("id") || name.getNameAsString().equals("reading"))) {
            byKey = true;
        }
    }

    private void among(PointFreeExpr among) {
        if (!among.getOperator().getIdentifier().equals("in") || among.isNegated()
                || among.getArg1() != null || among.getArg2() != null || among.getArg3() != null || among.getArg4() != null) {
            String operator = (among.isNegated() ? "not " : "") + Suggestions.shown(among.getOperator().getIdentifier());
            refuse(operator(operator, NegatedConstants.instead(type, ExpressionWords.shown(among))));
            return;
        }
        Class<?> left = type == null ? null : component(among.getLeft(), type);
        if (left == null && among.getLeft().getClass() != DrlNameExpr.class) {
            refuse(ConstraintProblem.NO_COMPONENT_ON_THE_LEFT.with("compared", "list").with("expression", ExpressionWords.shown(among.getLeft())));
        }
        for (Expression one : among.getRight()) {
            fits(left, value(one), one);
        }
    }

    /** @param others constants that the author means, where they can be told */
    private static Diagnosis operator(String operator, Optional<String> others) {
        return ConstraintProblem.OPERATOR_NOT_ADMITTED.with("operator", operator)
                .with("otherwise", others.isPresent() ? "others" : "allowed").with("others", others.orElse(null));
    }

    private void fits(@Nullable Class<?> left, @Nullable Class<?> right, Expression shown) {
        if (left != null && right != null && !fits(left, right)) {
            mistake(ConstraintProblem.VALUE_NOT_FITTING.with("expression", ExpressionWords.shown(shown)).with("type", left.getSimpleName()));
        }
    }

    private static boolean fits(Class<?> wanted, Class<?> given) {
        return wanted.isAssignableFrom(given) || NUMBERS.contains(wanted) && NUMBERS.contains(given)
                || wanted == boolean.class && given == Boolean.class || wanted == Boolean.class && given == boolean.class;
    }

    private void predicate(MethodCallExpr call) {
        if (call.getScope().isPresent() || call.getTypeArguments().isPresent() || type == null) {
            refuse(ConstraintProblem.CALL_NOT_ADMITTED.with("expression", ExpressionWords.shown(call)));
            return;
        }
        String name = call.getNameAsString();
        List<Method> known = FactVocabulary.predicates(type, name);
        if (known.isEmpty()) {
            mistake(ConstraintProblem.PREDICATE_NOT_OF_FACT.with("predicate", Suggestions.shown(name)).with("type", type.getSimpleName())
                    .with("maybe", Suggestions.nearest(name, FactVocabulary.predicateNames(type))));
            return;
        }
        List<@Nullable Class<?>> arguments = new ArrayList<>();
        call.getArguments().forEach(argument -> arguments.add(value(argument)));
        if (known.stream().noneMatch(method -> takes(method, arguments))) {
            mistake(ConstraintProblem.PREDICATE_OF_OTHER_ARGUMENTS.with("predicate", name).with("expression", ExpressionWords.shown(call))
                    .with("takes", known.stream().map(ExpressionCheck::call).toList()));
        }
    }

    private static String call(Method predicate) {
        return Stream.of(predicate.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", predicate.getName() + "(", ")"));
    }

    private static boolean takes(Method method, List<@Nullable Class<?>> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        if (wanted.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            // What is not known was reported.
            Class<?> given = arguments.get(i);
            if (given != null && !fits(wanted[i], given)) {
                return false;
            }
        }
        return true;
    }

    /** A component of the fact, or a path of components; null where it is none, which is reported where it is a name. */
    private @Nullable Class<?> component(Expression expression, Class<?> of) {
        if (expression.getClass() == DrlNameExpr.class) {
            return property((NameExpr) expression);
        }
        if (expression.getClass() == FieldAccessExpr.class && ((FieldAccessExpr) expression).getTypeArguments().isEmpty()) {
            Class<?> start = component(((FieldAccessExpr) expression).getScope(), of);
            return start == null ? null : step(start, ((FieldAccessExpr) expression).getNameAsString());
        }
        return null;
    }

    private @Nullable Class<?> property(NameExpr name) {
        if (name instanceof DrlNameExpr drl && drl.getBackReferencesCount() > 0) {
            refuse(ConstraintProblem.LOOKS_BACK.with("expression", ExpressionWords.shown(name)));
            return null;
        }
        if (type == null) {
            return null;
        }
        Map<String, Class<?>> known = FactVocabulary.properties(type);
        Class<?> found = known.get(name.getNameAsString());
        if (found == null && FactVocabulary.predicateNames(type).contains(name.getNameAsString())) {
            mistake(ConstraintProblem.PREDICATE_WITHOUT_ARGUMENT.with("predicate", name.getNameAsString()).with("type", type.getSimpleName()));
        } else if (found == null) {
            Set<String> names = new TreeSet<>(known.keySet());
            names.addAll(FactVocabulary.predicateNames(type));
            mistake(ConstraintProblem.PROPERTY_NOT_OF_FACT.with("component", Suggestions.shown(name.getNameAsString()))
                    .with("type", type.getSimpleName()).with("maybe", Suggestions.nearest(name.getNameAsString(), names)));
        }
        return found;
    }

    private @Nullable Class<?> step(Class<?> from, String name) {
        Map<String, Class<?>> known = FactVocabulary.traversed(from) ? FactVocabulary.components(from) : Map.of();
        Class<?> found = known.get(name);
        if (found == null) {
            mistake(ConstraintProblem.COMPONENT_NOT_OF_FACT.with("component", Suggestions.shown(name))
                    .with("type", from.getSimpleName()).with("maybe", Suggestions.nearest(name, known.keySet())));
        }
        return found;
    }

    private @Nullable Class<?> result(Expression expression) {
        return expression.getClass() == DrlNameExpr.class ? value(expression) : null;
    }

    /** The type of a value: a literal, a variable or a component of one, a constant, a day; null where it is none of these. */
    private @Nullable Class<?> value(Expression expression) {
        Class<?> kind = expression.getClass();
        if (kind == StringLiteralExpr.class) {
            return String.class;
        }
        if (kind == IntegerLiteralExpr.class || kind == LongLiteralExpr.class || kind == DoubleLiteralExpr.class) {
            return number(expression.toString());
        }
        if (kind == BooleanLiteralExpr.class) {
            return boolean.class;
        }
        if (kind == DrlNameExpr.class) {
            return variable(((NameExpr) expression).getNameAsString());
        }
        if (kind == FieldAccessExpr.class && ((FieldAccessExpr) expression).getTypeArguments().isEmpty()) {
            FieldAccessExpr access = (FieldAccessExpr) expression;
            if (access.getScope() instanceof NameExpr name && !name.getNameAsString().startsWith("$")) {
                return constant(name.getNameAsString(), access.getNameAsString());
            }
            Class<?> start = value(access.getScope());
            return start == null ? null : step(start, access.getNameAsString());
        }
        if (kind == MethodCallExpr.class && day((MethodCallExpr) expression)) {
            return LocalDate.class;
        }
        if (kind == MethodCallExpr.class && ((MethodCallExpr) expression).getScope().filter(called -> called instanceof NameExpr name
                && name.getNameAsString().equals(LocalDate.class.getSimpleName())).isPresent() && !scope.types().containsKey(LocalDate.class.getSimpleName())) {
            mistake(RestrictedProblem.TYPE_NOT_IMPORTED.with("type", LocalDate.class.getSimpleName()).with("import", LocalDate.class.getName()));
            return null;
        }
        refuse(ExpressionWords.of(ConstraintProblem.VALUE_OF_ANOTHER_KIND, expression));
        return null;
    }

    private @Nullable Class<?> number(String digits) {
        if (digits.matches("[0-9]{1,9}")) {
            return int.class;
        }
        if (digits.matches("[0-9]{1,9}\\.[0-9]{1,9}")) {
            return double.class;
        }
        refuse(ConstraintProblem.NUMBER_OF_TOO_MANY_DIGITS.with("number", Suggestions.shown(digits)));
        return null;
    }

    private @Nullable Class<?> variable(String name) {
        Class<?> found = bound.containsKey(name) ? bound.get(name) : scope.variables().get(name);
        if (found == null) {
            mistake(RestrictedProblem.VARIABLE_UNKNOWN.with("variable", Suggestions.shown(name)).with("maybe", Suggestions.nearest(name, scope.variables().keySet())));
        } else if (!bound.containsKey(name)) {
            used.add(name);
        }
        return found;
    }

    private @Nullable Class<?> constant(String typeName, String name) {
        Class<?> found = scope.types().get(typeName);
        List<String> imports = importsOf(typeName);
        if (found == null && !imports.isEmpty()) {
            mistake(RestrictedProblem.TYPE_NOT_IMPORTED.with("type", typeName).with("import", imports.get(0)).with("otherImport", imports.subList(1, imports.size())));
            return null;
        }
        if (found == null || !found.isEnum()) {
            mistake(ConstraintProblem.TYPE_WITHOUT_CONSTANTS.with("type", Suggestions.shown(typeName))
                    .with("maybe", Suggestions.nearest(typeName, scope.types().keySet())));
            return null;
        }
        if (!Constants.of(found).contains(name)) {
            mistake(ConstraintProblem.CONSTANT_UNKNOWN.with("constant", Suggestions.shown(name)).with("type", typeName)
                    .with("maybe", Suggestions.nearest(name, Constants.of(found))).with("allowed", Constants.of(found)));
            return null;
        }
        return found;
    }

    /** The types of that name that could be imported; several where types of several facts bear it. */
    private static List<String> importsOf(String typeName) {
        return FactVocabulary.importable().entrySet().stream().filter(entry -> entry.getValue().getSimpleName().equals(typeName))
                .map(Map.Entry::getKey).toList();
    }

    /** {@code LocalDate.of( 2026, 5, 16 )}, of a day that exists: the call would fail otherwise when the rules are loaded. */
    private boolean day(MethodCallExpr call) {
        boolean of = call.getScope().isPresent() && call.getScope().get() instanceof NameExpr type
                && type.getNameAsString().equals(LocalDate.class.getSimpleName()) && call.getTypeArguments().isEmpty()
                && scope.types().get(LocalDate.class.getSimpleName()) == LocalDate.class
                && call.getNameAsString().equals("of") && call.getArguments().size() == 3
                && call.getArguments().stream().allMatch(argument -> argument.getClass() == IntegerLiteralExpr.class
                        && argument.toString().matches("[1-9][0-9]{0,3}"));
        if (!of) {
            return false;
        }
        try {
            LocalDate.of(digits(call, 0), digits(call, 1), digits(call, 2));
        } catch (DateTimeException notADay) {
            mistake(ConstraintProblem.DAY_OF_NO_CALENDAR.with("date", ExpressionWords.shown(call)));
        }
        return true;
    }

    private static int digits(MethodCallExpr call, int index) {
        return Integer.parseInt(call.getArguments().get(index).toString());
    }

    private void refuse(Diagnosis diagnosis) {
        scope.objections().add(new Objection(scope.path(), line, false, diagnosis));
    }

    private void mistake(Diagnosis diagnosis) {
        scope.objections().add(new Objection(scope.path(), line, true, diagnosis));
    }
}
