package org.ancrage.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Builds the tree of one document from its tokens. */
final class TreeBuilder {

    /** Keys are repeated in the pointers of all that is below them. */
    private static final int LONGEST_KEY = 256;
    /** No quantity of a request needs as many; those of a number with a million digits take half a minute to be counted. */
    private static final int LONGEST_NUMBER = 100;
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final JsonParser parser;
    private final String yaml;
    private final Limits limits;
    private final Problems problems;
    private int nodes;
    /** Where in the text the last token began, as the parser counts (code points) and as strings do. */
    private long lastCodePoint;
    private int lastIndex;

    /** @param yaml the text where it is YAML, otherwise empty */
    TreeBuilder(JsonParser parser, String yaml, Limits limits, Problems problems) {
        this.parser = parser;
        this.yaml = yaml;
        this.limits = limits;
        this.problems = problems;
    }

    Node build() {
        if (parser.nextToken() == null) {
            problems.add(Position.UNKNOWN, "", DocumentProblem.DOCUMENT_EMPTY.plain());
            problems.throwIfAny();
        }
        Node root = node("", position(), 1);
        if (parser.nextToken() != null) {
            problems.add(position(), "", DocumentProblem.SECOND_DOCUMENT.plain());
        }
        return root;
    }

    private Node node(String pointer, Position position, int depth) {
        refuseMark(pointer);
        if (++nodes > limits.nodes()) {
            refuse(pointer, DocumentProblem.TOO_MANY_NODES.with("limit", limits.nodes()));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(pointer, position, depth);
            case START_ARRAY -> sequence(pointer, position, depth);
            case VALUE_NULL -> new ScalarNode(Kind.NULL, parser.getString(), position);
            case VALUE_TRUE, VALUE_FALSE -> new ScalarNode(Kind.BOOLEAN, parser.getString(), position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer, position);
            default -> new ScalarNode(Kind.STRING, parser.getString(), position);
        };
    }

    /** Hexadecimal, octal and infinite numbers of YAML stay texts, so that what is meant as a text is not taken for another one. */
    private Node number(String pointer, Position position) {
        String text = parser.getString();
        if (text.length() > LONGEST_NUMBER) {
            refuse(pointer, DocumentProblem.NUMBER_TOO_LONG.with("limit", LONGEST_NUMBER).with("number", Suggestions.shown(text)));
        }
        return new ScalarNode(DECIMAL.matcher(text).matches() ? Kind.NUMBER : Kind.STRING, text, position);
    }

    private Node mapping(String pointer, Position position, int depth) {
        refuseDepth(pointer, depth);
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (key.length() > LONGEST_KEY) {
                refuse(pointer, DocumentProblem.KEY_TOO_LONG.with("limit", LONGEST_KEY).with("key", Suggestions.shown(key)));
            }
            String child = Pointers.child(pointer, key);
            Position start = position();
            refuseMark(child);
            parser.nextToken();
            Node value = node(child, start, depth + 1);
            if (entries.putIfAbsent(key, value) != null) {
                problems.add(start, child, DocumentProblem.KEY_TWICE.with("key", Suggestions.shown(key)));
            }
        }
        return new MappingNode(entries, position);
    }

    private Node sequence(String pointer, Position position, int depth) {
        refuseDepth(pointer, depth);
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(Pointers.child(pointer, items.size()), position(), depth + 1));
        }
        return new SequenceNode(items, position);
    }

    private void refuseDepth(String pointer, int depth) {
        if (depth > limits.depth()) {
            refuse(pointer.length() > 200 ? "" : pointer, DocumentProblem.TOO_DEEP.with("limit", limits.depth()));
        }
    }

    /** Ends the reading. */
    private void refuse(String pointer, Diagnosis diagnosis) {
        problems.add(position(), pointer, diagnosis);
        problems.throwIfAny();
    }

    /** A node that begins with one of these has an anchor, is an alias or has a tag: plain texts cannot begin so. */
    private void refuseMark(String pointer) {
        long codePoint = parser.currentTokenLocation().getCharOffset();
        if (yaml.isEmpty() || codePoint < lastCodePoint) {
            return;
        }
        lastIndex = yaml.offsetByCodePoints(lastIndex, (int) (codePoint - lastCodePoint));
        lastCodePoint = codePoint;
        char mark = lastIndex < yaml.length() ? yaml.charAt(lastIndex) : ' ';
        String what = switch (mark) {
            case '&' -> "anchor";
            case '*' -> "alias";
            case '!' -> "tag";
            default -> "";
        };
        if (!what.isEmpty()) {
            problems.add(position(), pointer, DocumentProblem.MARK_NOT_TAKEN.with("mark", what).with("sign", mark));
        }
    }

    private Position position() {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Position(location.getLineNr(), location.getColumnNr());
    }
}
