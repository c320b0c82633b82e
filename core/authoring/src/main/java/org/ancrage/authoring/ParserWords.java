package org.ancrage.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;

/** What the parser of rule files says, in words of people who write rules. */
final class ParserWords {

    private static final Pattern WHERE = Pattern.compile("\\s+in (rule|query|package|import|declare|function|global)\\b.*$", Pattern.DOTALL);
    private static final Pattern UNEXPECTED = Pattern.compile("no viable alternative at input '(.*)'", Pattern.DOTALL);
    private static final Pattern MISMATCHED = Pattern.compile("mismatched input '(.*?)'(?: expecting '?(.*?)'?)?", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("missing '?(.*?)'? at '?(.*?)'?", Pattern.DOTALL);
    private static final Pattern EXTRANEOUS = Pattern.compile("extraneous input '(.*?)'(?: expecting '?(.*?)'?)?", Pattern.DOTALL);
    private static final Pattern EARLY = Pattern.compile("required \\(\\.\\.\\.\\)\\+ loop did not match anything at input '(.*?)'", Pattern.DOTALL);
    private static final String END = "<EOF>";

    private ParserWords() {
    }

    /** @param message of the parser, without its codes and positions */
    static Diagnosis said(String message) {
        String said = WHERE.matcher(message.strip()).replaceFirst("");
        Matcher known = UNEXPECTED.matcher(said);
        if (known.matches()) {
            return said("no-place", known.group(1), null);
        }
        known = EARLY.matcher(said);
        if (known.matches()) {
            return said("no-place", known.group(1), null);
        }
        known = MISMATCHED.matcher(said);
        if (known.matches()) {
            String wanted = known.group(2);
            return wanted == null || wanted.startsWith("one of the following") ? said("no-place", known.group(1), null) : said("another", known.group(1), wanted);
        }
        known = EXTRANEOUS.matcher(said);
        if (known.matches()) {
            return said("too-much", known.group(1), null);
        }
        known = MISSING.matcher(said);
        if (known.matches()) {
            return said("lacking", known.group(1), known.group(2));
        }
        return RuleProblem.GRAMMAR_NOT_FOLLOWED.with("parser", "near");
    }

    private static Diagnosis said(String what, String token, @Nullable String wanted) {
        Diagnosis said = token(RuleProblem.GRAMMAR_NOT_FOLLOWED.with("parser", what), "token", "word", token);
        return wanted == null ? said : token(said, "wanted", "wantedWord", wanted);
    }

    /** What has a word in each language, by its name; the rest as it is. */
    private static Diagnosis token(Diagnosis said, String kind, String word, String token) {
        return switch (token) {
            case END, "EOF" -> said.with(kind, "end");
            case "STRING" -> said.with(kind, "text");
            case "ID" -> said.with(kind, "name");
            default -> said.with(kind, "word").with(word, Suggestions.shown(switch (token) {
                case "LEFT_PAREN" -> "(";
                case "RIGHT_PAREN" -> ")";
                case "COMMA" -> ",";
                case "COLON" -> ":";
                case "SEMICOLON" -> ";";
                default -> token.strip();
            }));
        };
    }
}
