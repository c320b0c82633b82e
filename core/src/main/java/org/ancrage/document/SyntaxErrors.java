package org.ancrage.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Says what the parsers say, in one sentence and without what only their authors understand. */
final class SyntaxErrors {

    /** Positions and excerpts that parsers repeat within their messages, and switches that we do not offer. */
    private static final Pattern NOISE = Pattern.compile(
            " ?\\(start marker at .*|: enable `.*|: maybe a \\(non-standard\\) comment.*| ?\\(code \\d+\\)| ?\\[Source: .*", Pattern.DOTALL);

    private SyntaxErrors() {
    }

    static void report(JacksonException refused, String language, Problems problems) {
        Position position = refused.getLocation() == null
                ? Position.UNKNOWN
                : new Position(Math.max(0, refused.getLocation().getLineNr()), Math.max(0, refused.getLocation().getColumnNr()));
        String place = position.line() == 0 ? "" : " at line %s, column %s".formatted(position.line(), position.column());
        problems.add(position, "", "this is not %s%s: %s.".formatted(language, place, reason(refused)));
    }

    private static String reason(JacksonException refused) {
        String message = refused.getOriginalMessage();
        if (message == null || message.contains("Expected a property name")) {
            return "a key must be a plain text";
        }
        // YAML errors have an excerpt, set off by spaces.
        String sentence = message.lines().filter(line -> !line.isBlank() && !line.startsWith(" ")).collect(Collectors.joining(", "));
        String reason = Suggestions.oneLine(NOISE.matcher(sentence).replaceAll("")).strip();
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
