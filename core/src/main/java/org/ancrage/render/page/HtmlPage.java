package org.ancrage.render.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.document.resource.Resources;
import org.ancrage.law.Language;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/** The frame of a page that stands alone: no network, no script, a style for screens in the light and in the dark, and for paper. */
public final class HtmlPage {

    /** Where the link at the top of the page leads. */
    private static final String CONTENT = "content";

    /** How a kind of page looks. */
    public enum Style {
        ANSWER("page.css"),
        /** Tables, and places to which links lead: a rulebook, a comparison. */
        TABLES("page.css", "tables.css"),
        /** Fields, which are sent to where the page comes from. */
        FORM("page.css", "form.css");

        private final String text;
        private final String hash;

        Style(String... sheets) {
            this.text = "\n" + Stream.of(sheets).map(sheet -> Resources.text(HtmlPage.class, sheet)).collect(Collectors.joining());
            this.hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
        }

        /** The style sheet. */
        public String text() {
            return text;
        }
    }

    private HtmlPage() {
    }

    /**
     * @param skip where the link at the top leads, in words
     * @param content writes what stands in the main part
     */
    public static String of(Language language, String title, Phrase skip, Style style, Consumer<Markup> content) {
        Markup page = new Markup().raw("<!DOCTYPE html>\n");
        page.open("html", "lang", language.code()).line();
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        // Even if something slipped through, nothing would be loaded or run but the very style that the page has.
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content",
                "default-src 'none'; style-src 'sha256-" + style.hash + "'; base-uri 'none'; form-action " + (style == Style.FORM ? "'self'" : "'none'")).line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
        page.empty("meta", "name", "referrer", "content", "no-referrer").line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.element("title", title).line();
        page.open("style").raw(style.text).close().line();
        page.close().line();
        page.open("body").line();
        page.element("a", Labels.in(language).of(skip), "class", "skip", "href", "#" + CONTENT).line();
        page.open("main", "id", CONTENT, "tabindex", "-1").line();
        content.accept(page);
        page.close().line().close().line().close().line();
        return page.toString();
    }
}
