package org.ancrage.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    static String plain(String message) {
        String said = WHERE.matcher(message.strip()).replaceFirst("");
        Matcher known = UNEXPECTED.matcher(said);
        if (known.matches()) {
            return nothingFits(known.group(1));
        }
        known = EARLY.matcher(said);
        if (known.matches()) {
            return nothingFits(known.group(1));
        }
        known = MISMATCHED.matcher(said);
        if (known.matches()) {
            return known.group(2) == null || known.group(2).startsWith("one of the following") ? nothingFits(known.group(1)) : "%s stands where %s is expected".formatted(token(known.group(1)), token(known.group(2)));
        }
        known = EXTRANEOUS.matcher(said);
        if (known.matches()) {
            return token(known.group(1)) + " is too much here";
        }
        known = MISSING.matcher(said);
        if (known.matches()) {
            return "%s is missing before %s".formatted(token(known.group(1)), token(known.group(2)));
        }
        return "something is wrong near here, or just before";
    }

    private static String nothingFits(String token) {
        return token(token) + " may not stand here";
    }

    private static String token(String token) {
        return token.equals(END) || token.equals("EOF") ? "the end of the file" : "(%s)".formatted(switch (token) {
            case "LEFT_PAREN" -> "(";
            case "RIGHT_PAREN" -> ")";
            case "COMMA" -> ",";
            case "COLON" -> ":";
            case "SEMICOLON" -> ";";
            case "STRING" -> "a text in double quotes";
            case "ID" -> "a name";
            default -> token.strip();
        });
    }
}
