package org.ancrage.render.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.ancrage.law.Language;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/** The frame of a page that stands alone: no network, no script, a style for screens in the light and in the dark, and for paper. */
public final class HtmlPage {

    private static final String STYLE = resource("page.css");
    /** Where the link at the top of the page leads. */
    private static final String CONTENT = "content";

    private HtmlPage() {
    }

    /** @param content writes what stands in the main part */
    public static String of(Language language, String title, Consumer<Markup> content) {
        return of(language, title, Phrase.SKIP, "", content);
    }

    /**
     * @param skip where the link at the top leads, in words
     * @param style what this page adds to the style of all pages
     * @param content writes what stands in the main part
     */
    public static String of(Language language, String title, Phrase skip, String style, Consumer<Markup> content) {
        Markup page = new Markup().raw("<!DOCTYPE html>\n");
        page.open("html", "lang", language.code()).line();
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
        // Even if something slipped through, nothing would be loaded or run.
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src 'unsafe-inline'").line();
        page.element("title", title).line();
        page.open("style").raw("\n" + STYLE + style).close().line();
        page.close().line();
        page.open("body").line();
        page.element("a", Labels.in(language).of(skip), "class", "skip", "href", "#" + CONTENT).line();
        page.open("main", "id", CONTENT, "tabindex", "-1").line();
        content.accept(page);
        page.close().line().close().line().close().line();
        return page.toString();
    }

    /** The style sheet. */
    public static String style() {
        return STYLE;
    }

    /** A style sheet of this package. */
    static String resource(String name) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource (%s) is missing.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
