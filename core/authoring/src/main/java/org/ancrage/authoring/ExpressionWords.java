package org.ancrage.authoring;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.Locale;
import org.ancrage.document.Suggestions;
import org.drools.mvel.parser.printer.PrintUtil;

/** What an expression of a rule is, in the words of a message. */
final class ExpressionWords {

    private ExpressionWords() {
    }

    static String kind(Expression expression) {
        return switch (expression.getClass().getSimpleName()) {
            case "MethodCallExpr", "NullSafeMethodCallExpr" -> "a call of a method";
            case "ObjectCreationExpr" -> "a new object";
            case "CastExpr", "InlineCastExpr", "FullyQualifiedInlineCastExpr" -> "a cast";
            case "LambdaExpr", "MethodReferenceExpr" -> "code";
            case "ArrayAccessExpr", "ArrayCreationExpr" -> "access to an array";
            case "UnaryExpr" -> "a negation or an assignment";
            case "BinaryExpr" -> "arithmetic or a combination";
            case "NullLiteralExpr" -> "null, and what is not given is never compared";
            case "InstanceOfExpr" -> "a test of a type";
            default -> expression instanceof EnclosedExpr ? "in parentheses" : "something else (%s)".formatted(
                    expression.getClass().getSimpleName().replace("Expr", "").toLowerCase(Locale.ROOT));
        };
    }

    static String shown(Node node) {
        try {
            return Suggestions.shown(PrintUtil.printNode(node));
        } catch (RuntimeException unprintable) {
            return node.getClass().getSimpleName().replace("Expr", "").toLowerCase(Locale.ROOT);
        }
    }
}
