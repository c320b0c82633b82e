package org.ancrage.authoring;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.Locale;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;
import org.drools.mvel.parser.printer.PrintUtil;

/** What an expression of a rule is, in the words of a message. */
final class ExpressionWords {

    private ExpressionWords() {
    }

    /** That the expression is of another kind than what may stand there. */
    static Diagnosis of(ProblemCode code, Expression expression) {
        String kind = kind(expression);
        return code.with("expression", shown(expression)).with("expressionKind", kind).with("node", kind.equals("other") ? node(expression) : null);
    }

    private static String kind(Expression expression) {
        return switch (expression.getClass().getSimpleName()) {
            case "MethodCallExpr", "NullSafeMethodCallExpr" -> "call";
            case "ObjectCreationExpr" -> "creation";
            case "CastExpr", "InlineCastExpr", "FullyQualifiedInlineCastExpr" -> "cast";
            case "LambdaExpr", "MethodReferenceExpr" -> "code";
            case "ArrayAccessExpr", "ArrayCreationExpr" -> "array";
            case "UnaryExpr" -> "negation";
            case "BinaryExpr" -> "arithmetic";
            case "NullLiteralExpr" -> "null";
            case "InstanceOfExpr" -> "type";
            default -> expression instanceof EnclosedExpr ? "enclosed" : "other";
        };
    }

    private static String node(Node node) {
        return node.getClass().getSimpleName().replace("Expr", "").toLowerCase(Locale.ROOT);
    }

    static String shown(Node node) {
        try {
            return Suggestions.shown(PrintUtil.printNode(node));
        } catch (RuntimeException unprintable) {
            return node(node);
        }
    }
}
