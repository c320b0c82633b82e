package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Suggestions;
import org.ancrage.pack.RestrictedLimits;

/**
 * First check of a restricted rule file, before any parser sees it: only characters that pure rules need, no text that could end before
 * it seems to, nothing nested or long beyond the limits.
 *
 * <p>It makes the next checks safe: parsers are recursive, and texts are pasted into Java when the rules are compiled.
 */
final class CharacterCheck {

    private static final String PLAIN = "_$.,;:()@<>=*\"/\t\n\r ";

    private static final Map<Character, String> REFUSED = Map.ofEntries(
            Map.entry('\'', "a text in single quotes. Put it in double quotes"),
            Map.entry('\\', "a backslash. Texts have no escapes"),
            Map.entry('{', "a block of code"),
            Map.entry('}', "a block of code"),
            Map.entry('[', "brackets. Name a predicate of the fact instead"),
            Map.entry(']', "brackets. Name a predicate of the fact instead"),
            Map.entry('!', "a negation. Name the contrary predicate of the fact instead"),
            Map.entry('#', "a cast or a comment with #. Comments begin with //"),
            Map.entry('-', "arithmetic or a lambda. Name a predicate of the fact instead"),
            Map.entry('+', "arithmetic. Name a predicate of the fact instead"),
            Map.entry('%', "arithmetic. Name a predicate of the fact instead"),
            Map.entry('&', "&&. Write a comma between constraints, and \"and\" between patterns"),
            Map.entry('|', "||. Write two rules, or \"or\" between patterns"),
            Map.entry('?', "a query or a choice. Write two rules"),
            Map.entry(RuleText.BYTE_ORDER_MARK, "a byte order mark. Save the file as UTF-8 without it"));

    private final RuleText file;
    private final String text;
    private final RestrictedLimits limits;
    private final List<Finding> findings = new ArrayList<>();
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
     * @param findings empty where all is well
     * @param rules number of rules, as the keyword counts them
     */
    record Result(List<Finding> findings, int rules) {
    }

    static Result of(RuleText file, RestrictedLimits limits) {
        CharacterCheck check = new CharacterCheck(file, limits);
        check.run();
        return new Result(check.findings, check.rules);
    }

    private void run() {
        // A hundred problems say enough.
        while (at < text.length() && findings.size() < 100) {
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
            report("the file has %s rules. At most %s are allowed in a restricted pack.".formatted(rules, limits.rules()));
        }
    }

    private void code(char letter) {
        if (letter == '\n') {
            line++;
        } else if (letter == '(' && ++depth > limits.depth()) {
            // One finding, however deep it goes on.
            if (depth == limits.depth() + 1) {
                report("parentheses are nested deeper than %s levels.".formatted(limits.depth()));
            }
        } else if (letter == ')') {
            depth = Math.max(0, depth - 1);
        } else if (PLAIN.indexOf(letter) < 0) {
            String what = REFUSED.get(letter);
            report(what == null
                    ? "the character (%s) may not stand in a restricted rule, outside of texts in double quotes.".formatted(named(letter))
                    : "the character (%s) may not stand in a restricted rule: it begins %s.".formatted(named(letter), what));
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
            report("a name or a number has %s characters. At most %s are allowed in a restricted pack.".formatted(at - start, limits.literal()));
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
                report("a text in double quotes does not end on its line.");
                return;
            }
            if (letter == '\\') {
                report("a backslash stands in a text. Texts have no escapes.");
            } else if (!printable(letter)) {
                report("the character (%s) may not stand in a text.".formatted(named(letter)));
            }
            at++;
        }
        String literal = text.substring(start, at);
        if (at == text.length()) {
            report("a text in double quotes does not end.");
        }
        at++;
        if (literal.length() > limits.literal()) {
            report("a text has %s characters. At most %s are allowed in a restricted pack.".formatted(literal.length(), limits.literal()));
        }
        if (literal.contains("*/") || literal.contains("/*")) {
            report("the text (%s) holds the marks of a comment.".formatted(Suggestions.shown(literal)));
        }
    }

    private void comment() {
        if (!text.startsWith("//", at)) {
            report("a slash may only begin a comment with //.");
            at++;
            return;
        }
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            char letter = text.charAt(at);
            if (letter == '\\' || !printable(letter)) {
                report("the character (%s) may not stand in a comment.".formatted(named(letter)));
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

    private void report(String message) {
        findings.add(new Finding(file.path(), line, false, message));
    }
}
