package org.ancrage.render.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.ancrage.law.Language;
import org.ancrage.render.page.WritingDirection;

/**
 * An HTML page that stands alone: its style is in it, it loads nothing and runs no script, and its policy lets nobody change that.
 *
 * <p>Markup is added as it is; every text that comes from elsewhere goes through {@link #escaped} or {@link #text}.
 */
public final class ComparisonPage {

    private static final Pattern SET_OFF = Pattern.compile(" (?=[:;?!%»])|(?<=«) ");

    private final Language language;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    public ComparisonPage(Language language, String title) {
        this.language = language;
        this.title = title;
    }

    /** Adds markup. */
    public ComparisonPage add(String markup) {
        body.append(markup);
        return this;
    }

    /** Adds a text. In French, punctuation that is set off stays on the line of its word. */
    public ComparisonPage text(String text) {
        body.append(escaped(language == Language.FR ? SET_OFF.matcher(text).replaceAll("\u00A0") : text));
        return this;
    }

    /** Adds the name or the id of something, whatever direction it is written in, as one thing. */
    public ComparisonPage name(String name) {
        return add("<bdi>" + markup(shown(name)) + "</bdi>");
    }

    /** Adds an element that holds a text; what comes after the name are attributes, as markup. */
    public ComparisonPage element(String start, String text) {
        int end = start.indexOf(' ');
        return add("<" + start + ">").text(text).add("</" + (end < 0 ? start : start.substring(0, end)) + ">\n");
    }

    /** The whole page; the same content gives the same bytes. */
    @Override
    public String toString() {
        String style = Style.TEXT;
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(language.code(), Style.HASH, escaped(title), style, body);
    }

    /**
     * A text as markup, in elements and in quoted attributes. Characters that steer, or that turn the direction of writing, are left out,
     * and what is written from right to left is isolated: names come from the user.
     */
    public static String escaped(String text) {
        return markup(WritingDirection.isolated(shown(text)));
    }

    private static String shown(String text) {
        return text.codePoints().filter(ComparisonPage::isShown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String markup(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.appendCodePoint(c);
            }
        });
        return markup.toString();
    }

    private static boolean isShown(int c) {
        boolean steers = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !WritingDirection.turns(c) && !steers && !half;
    }

    /** A link to where something can be read; the text alone where the address is none of the web. */
    public static String link(URI address, String text) {
        String scheme = address.getScheme();
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)
                ? "<a href=\"" + escaped(address.toString()) + "\" rel=\"noreferrer\">" + escaped(text) + "</a>"
                : escaped(text);
    }

    /** Read when the first page is written. */
    private static final class Style {

        static final String TEXT = read();
        static final String HASH = hash(TEXT);

        private static String read() {
            try (InputStream stream = ComparisonPage.class.getResourceAsStream("comparison.css")) {
                if (stream == null) {
                    throw new IllegalStateException("The resource (comparison.css) is missing.");
                }
                return "\n" + new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String hash(String text) {
            try {
                return Base64.getEncoder().encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
