package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.pack.RestrictedLimits;

/**
 * First check of a restricted rule file, before any parser sees it: only characters that pure rules need, no text that could end before
 * it seems to, nothing nested or long beyond the limits.
 *
 * <p>It makes the next checks safe: parsers are recursive, and texts are pasted into Java when the rules are compiled.
 */
final class CharacterCheck {

    private static final String PLAIN = "_$.,;:()@<>=*\"/\t\n\r ";

    /** What each would begin, as messages name it. */
    private static final Map<Character, String> REFUSED = Map.ofEntries(
            Map.entry('\'', "single-quotes"),
            Map.entry('\\', "backslash"),
            Map.entry('{', "block"),
            Map.entry('}', "block"),
            Map.entry('[', "brackets"),
            Map.entry(']', "brackets"),
            Map.entry('!', "negation"),
            Map.entry('#', "cast"),
            Map.entry('-', "lambda"),
            Map.entry('+', "arithmetic"),
            Map.entry('%', "arithmetic"),
            Map.entry('&', "ampersands"),
            Map.entry('|', "bars"),
            Map.entry('?', "choice"),
            Map.entry(RuleText.BYTE_ORDER_MARK, "mark"));

    private final RuleText file;
    private final String text;
    private final RestrictedLimits limits;
    private final List<Objection> objections = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;
    private int rules;

    private CharacterCheck(RuleText file, RestrictedLimits limits) {
        this.file = file;
        this.text = file.text();
        this.limits = limits;
    }

    /**
     * @param objections empty where all is well
     * @param rules number of rules, as the keyword counts them
     */
    record Result(List<Objection> objections, int rules) {
    }

    static Result of(RuleText file, RestrictedLimits limits) {
        CharacterCheck check = new CharacterCheck(file, limits);
        check.run();
        return new Result(check.objections, check.rules);
    }

    private void run() {
        // A hundred problems say enough.
        while (at < text.length() && objections.size() < 100) {
            char letter = text.charAt(at);
            if (letter == '"') {
                literal();
            } else if (letter == '/') {
                comment();
            } else if (Character.isLetterOrDigit(letter) && letter < 128 || letter == '_' || letter == '$') {
                word();
            } else {
                code(letter);
            }
        }
        if (rules > limits.rules()) {
            report(RuleProblem.TOO_MANY_RULES.with("holder", "file").with("size", rules).with("limit", limits.rules()));
        }
    }

    private void code(char letter) {
        if (letter == '\n') {
            line++;
        } else if (letter == '(' && ++depth > limits.depth()) {
            // One objection, however deep it goes on.
            if (depth == limits.depth() + 1) {
                report(RestrictedProblem.PARENTHESES_TOO_DEEP.with("limit", limits.depth()));
            }
        } else if (letter == ')') {
            depth = Math.max(0, depth - 1);
        } else if (PLAIN.indexOf(letter) < 0) {
            report(RestrictedProblem.CHARACTER_NOT_ADMITTED.with("character", named(letter)).with("place", REFUSED.getOrDefault(letter, "outside")));
        }
        at++;
    }

    private static String named(char letter) {
        return letter > ' ' && letter < 127 ? String.valueOf(letter) : "U+%04X".formatted((int) letter);
    }

    private void word() {
        int start = at;
        while (at < text.length() && (text.charAt(at) < 128 && Character.isLetterOrDigit(text.charAt(at))
                || text.charAt(at) == '_' || text.charAt(at) == '$')) {
            at++;
        }
        if (at - start > limits.literal()) {
            report(RestrictedProblem.TOO_MANY_CHARACTERS.with("long", "word").with("size", at - start).with("limit", limits.literal()));
        }
        if (at - start == 4 && text.startsWith("rule", start) && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            rules++;
            depth = 0;
        }
    }

    private void literal() {
        int start = ++at;
        while (at < text.length() && text.charAt(at) != '"') {
            char letter = text.charAt(at);
            if (letter == '\n' || letter == '\r') {
                report(RestrictedProblem.TEXT_WITHOUT_END.with("onLine", "yes"));
                return;
            }
            if (letter == '\\') {
                report(RestrictedProblem.BACKSLASH_IN_TEXT.plain());
            } else if (!printable(letter)) {
                report(RestrictedProblem.CHARACTER_NOT_SHOWN.with("character", named(letter)).with("surroundings", "text"));
            }
            at++;
        }
        String literal = text.substring(start, at);
        if (at == text.length()) {
            report(RestrictedProblem.TEXT_WITHOUT_END.plain());
        }
        at++;
        if (literal.length() > limits.literal()) {
            report(RestrictedProblem.TOO_MANY_CHARACTERS.with("long", "text").with("size", literal.length()).with("limit", limits.literal()));
        }
        if (literal.contains("*/") || literal.contains("/*")) {
            report(RestrictedProblem.COMMENT_IN_TEXT.with("text", Suggestions.shown(literal)));
        }
    }

    private void comment() {
        if (!text.startsWith("//", at)) {
            report(RestrictedProblem.SLASH_OF_NO_COMMENT.plain());
            at++;
            return;
        }
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            char letter = text.charAt(at);
            if (letter == '\\' || !printable(letter)) {
                report(RestrictedProblem.CHARACTER_NOT_SHOWN.with("character", named(letter)).with("surroundings", "comment"));
            }
            at++;
        }
    }

    /** Shown as it is: no control, and nothing that turns or hides what stands beside it. */
    private static boolean printable(char letter) {
        return letter == '\t' || switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private void report(Diagnosis diagnosis) {
        objections.add(new Objection(file.path(), line, false, diagnosis));
    }
}
