package org.ancrage.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.document.problem.DocumentProblem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.core.JacksonException;

/** Says what the parsers say, in one sentence and without what only their authors understand. */
final class SyntaxErrors {

    /** Positions and excerpts that parsers repeat within their messages, and switches that we do not offer. */
    private static final Pattern NOISE = Pattern.compile(
            " ?\\(start marker at .*|: enable `.*|: maybe a \\(non-standard\\) comment.*| ?\\(code \\d+\\)| ?\\[Source: .*", Pattern.DOTALL);

    private static final Pattern INDENTED_BY_TAB = Pattern.compile(" *\t");

    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

    private SyntaxErrors() {
    }

    static void report(JacksonException refused, String language, String text, Problems problems) {
        Position position = position(refused, text);
        String cause = cause(refused);
        OptionalInt tab = cause == null || !cause.contains("'\\t(TAB)'") ? OptionalInt.empty() : lineWithTab(text, position.line());
        if (tab.isPresent()) {
            problems.add(new Position(tab.getAsInt(), 1), "", DocumentProblem.TAB_INDENTS.plain());
            return;
        }
        problems.add(position, "", (cause == null ? DocumentProblem.KEY_NOT_PLAIN : DocumentProblem.SYNTAX_WRONG).with("format", language)
                .with("line", position.line() == 0 ? null : position.line()).with("column", position.line() == 0 ? null : position.column())
                .with("cause", cause));
    }

    /** Of a character that YAML does not allow, the parser names a place in its buffer; it is the first of them, since the text is read in order. */
    private static Position position(JacksonException refused, String text) {
        if (refused.getCause() instanceof ReaderException) {
            int place = 0;
            while (place < text.length() && StreamReader.isPrintable(text.codePointAt(place))) {
                place += Character.charCount(text.codePointAt(place));
            }
            String[] before = LINE_END.split(text.substring(0, place), -1);
            String line = before[before.length - 1];
            return new Position(before.length, line.codePointCount(0, line.length()) + 1);
        }
        return refused.getLocation() == null
                ? Position.UNKNOWN
                : new Position(Math.max(0, refused.getLocation().getLineNr()), Math.max(0, refused.getLocation().getColumnNr()));
    }

    /** The first line, from this one on, that is indented by a tab: the parser names the place of what it read before. */
    private static OptionalInt lineWithTab(String text, int first) {
        List<String> lines = text.lines().toList();
        return IntStream.rangeClosed(Math.max(1, first), lines.size()).filter(line -> INDENTED_BY_TAB.matcher(lines.get(line - 1)).lookingAt()).findFirst();
    }

    /** Null for a key that is no plain text. */
    private static @Nullable String cause(JacksonException refused) {
        String message = refused.getOriginalMessage();
        if (message == null || message.contains("Expected a property name")) {
            return null;
        }
        // YAML errors have an excerpt, set off by spaces.
        String sentence = message.lines().filter(line -> !line.isBlank() && !line.startsWith(" ")).collect(Collectors.joining(", "));
        String reason = Suggestions.oneLine(NOISE.matcher(sentence).replaceAll("")).strip();
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
