package org.ancrage.authoring;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.DocumentProblem;

/** A rule file as text. */
record RuleText(String path, String text) {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @throws InvalidInputException if it is not UTF-8 */
    static RuleText of(String path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(rest, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(letter -> letter == '\n').count();
            throw new InvalidInputException(List.of(new Problem(path, "", line,
                    DocumentProblem.NOT_UTF_8.with("byte", rest.position() + 1))));
        }
        return new RuleText(path, text.toString());
    }

    RuleText withoutMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? new RuleText(path, text.substring(1)) : this;
    }

    /** The line of the first occurrence after the beginning of a line; that line where there is none. */
    int lineOf(String part, int from) {
        int start = 0;
        for (int line = 1; line < from && start >= 0; line++) {
            start = text.indexOf('\n', start) + 1;
        }
        int at = text.indexOf(part, start);
        return at < 0 ? from : from + (int) text.substring(start, at).chars().filter(letter -> letter == '\n').count();
    }
}
