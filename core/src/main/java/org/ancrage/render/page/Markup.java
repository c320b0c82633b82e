package org.ancrage.render.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** HTML being written: balanced, and with every text escaped. It is well-formed XML as well. */
public final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    public Markup open(String element, String... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Closes what was opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Markup empty(String element, String... attributes) {
        start(element, attributes).append(" />");
        return this;
    }

    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    private StringBuilder start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        return out;
    }

    public Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    public Markup line() {
        out.append('\n');
        return this;
    }

    /** As it is: for what this package wrote itself. */
    Markup raw(String trusted) {
        out.append(trusted);
        return this;
    }

    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        WritingDirection.isolated(text.codePoints().filter(Markup::isCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** What XML admits, without what turns the direction of writing. */
    private static boolean isCharacter(int c) {
        return !WritingDirection.turns(c) && isOfXml(c);
    }

    private static boolean isOfXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0x7F || c >= 0xA0 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE
                || c >= 0x1_0000;
    }

    /** Whether a browser may be sent there: no script, no file. */
    public static boolean isWebAddress(@Nullable URI link) {
        return link != null && ("https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme()));
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The elements %s are still open.".formatted(open));
        }
        return out.toString();
    }
}
