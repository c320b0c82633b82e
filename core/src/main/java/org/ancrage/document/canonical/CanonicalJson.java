package org.ancrage.document.canonical;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;

/**
 * Writes trees as canonical JSON (RFC 8785, JSON Canonicalization Scheme): equal data give equal bytes, in whatever order and with
 * whatever white space, escapes or notation of numbers they were written.
 *
 * <p>The RFC knows numbers as doubles only: a number is written as the nearest one. {@link #exact} tells whether that loses anything.
 */
public final class CanonicalJson {

    private final Problems problems;
    private final StringBuilder json = new StringBuilder();

    private CanonicalJson(Problems problems) {
        this.problems = problems;
    }

    /** @throws InvalidInputException for each number beyond the doubles, and each text with half of a surrogate pair */
    public static String of(Document document) {
        Problems problems = new Problems(document.name());
        CanonicalJson written = new CanonicalJson(problems);
        written.write(document.root(), "");
        problems.throwIfAny();
        return written.json.toString();
    }

    /** Whether a number of JSON has the same value after it was written as canonical JSON; 0.1 has, 0.1234567890123456789 has not. */
    public static boolean exact(String number) {
        double nearest = Double.parseDouble(number);
        return Double.isFinite(nearest)
                && new BigDecimal(EcmaScriptNumber.text(nearest)).compareTo(new BigDecimal(number)) == 0;
    }

    private void write(Node node, String pointer) {
        if (node instanceof MappingNode mapping) {
            // Strings compare by UTF-16 code units, as the RFC wants it.
            Map<String, Node> sorted = new TreeMap<>(mapping.entries());
            String separator = "{";
            for (Map.Entry<String, Node> entry : sorted.entrySet()) {
                String child = Pointers.child(pointer, entry.getKey());
                json.append(separator);
                text(entry.getKey(), entry.getValue(), child);
                json.append(':');
                write(entry.getValue(), child);
                separator = ",";
            }
            json.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node instanceof SequenceNode sequence) {
            json.append('[');
            for (int index = 0; index < sequence.items().size(); index++) {
                json.append(index == 0 ? "" : ",");
                write(sequence.items().get(index), Pointers.child(pointer, index));
            }
            json.append(']');
        } else {
            scalar((ScalarNode) node, pointer);
        }
    }

    private void scalar(ScalarNode scalar, String pointer) {
        if (scalar.kind() == Kind.STRING) {
            text(scalar.text(), scalar, pointer);
        } else if (scalar.kind() == Kind.NUMBER) {
            number(scalar, pointer);
        } else {
            json.append(scalar.kind() == Kind.NULL ? "null" : scalar.text());
        }
    }

    private void number(ScalarNode scalar, String pointer) {
        double number = Double.parseDouble(scalar.text());
        if (Double.isFinite(number)) {
            json.append(EcmaScriptNumber.text(number));
        } else {
            problems.add(scalar.position(), pointer, CanonicalProblem.NUMBER_TOO_LARGE.with("number", Suggestions.shown(scalar.text())));
        }
    }

    private void text(String text, Node place, String pointer) {
        json.append('"');
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (letter < ' ') {
                        json.append(letter < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(letter));
                    } else {
                        json.append(letter);
                    }
                }
            }
        }
        json.append('"');
        if (text.codePoints().anyMatch(code -> code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            problems.add(place.position(), pointer, CanonicalProblem.HALF_A_CHARACTER.plain());
        }
    }
}
