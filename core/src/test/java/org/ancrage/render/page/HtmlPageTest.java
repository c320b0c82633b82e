package org.ancrage.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.ancrage.law.Language;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All pages have one frame, and whatever comes from a user goes through one escaper. */
class HtmlPageTest {

    private static String page(HtmlPage.Style style) {
        return HtmlPage.of(Language.FR, "A < B", Phrase.SKIP, style, page -> page.element("h1", "A < B").line());
    }

    private static String written(Language language, Prose prose) {
        Markup page = new Markup();
        new HtmlWriter(page, language).prose(prose);
        return page.toString();
    }

    @Test
    void textsAreEscapedAndCannotSteer() {
        assertThat(Markup.escaped("<a href='x' title=\"y\">&")).isEqualTo("&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;");
        assertThat(Markup.escaped("a\u0000b\u001Bc\u202Ed\u2066e\uD800f\u0085 é 😀")).isEqualTo("abcdef é 😀");
    }

    /** A name in Hebrew or Arabic turns neither the number nor the parenthesis beside it. */
    @Test
    void whatIsWrittenFromRightToLeftIsIsolated() {
        assertThat(Markup.escaped("1. \u05D0\u05D1 \u05D2, 2 (\u0627) a")).isEqualTo("1. \u2068\u05D0\u05D1 \u05D2\u2069, 2 (\u2068\u0627\u2069) a");
        assertThat(Markup.escaped("a\u200Fb\u061Cc\u2069d")).isEqualTo("abcd");
        assertThat(Svg.escaped("\u05D0 (2)")).isEqualTo("\u2068\u05D0\u2069 (2)");
    }

    @Test
    void frenchPunctuationStaysWithItsWord() {
        assertThat(written(Language.FR, Prose.of("Motif : « non » ?"))).isEqualTo("Motif\u00A0: «\u00A0non\u00A0»\u00A0?");
        assertThat(written(Language.EN, Prose.of("a : b"))).isEqualTo("a : b");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        assertThat(written(Language.EN, link("https://example.org/?a=1&b=2", "A & B")))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">A &amp; B</a>");
        assertThat(written(Language.EN, link("javascript:alert(1)", "A"))).isEqualTo("A");
    }

    private static Prose link(String address, String text) {
        return Prose.of(new Inline.Link(Prose.of(text), URI.create(address)));
    }

    @ParameterizedTest
    @EnumSource(HtmlPage.Style.class)
    void thePageHasLanguageTitleAndContent(HtmlPage.Style style) {
        assertThat(page(style)).startsWith("<!DOCTYPE html>\n<html lang=\"fr\">\n")
                .contains("<title>A &lt; B</title>", "<h1>A &lt; B</h1>").endsWith("</html>\n").doesNotContain("\r");
    }

    /** The policy names the very style that the page has, and so the browser takes it. */
    @ParameterizedTest
    @EnumSource(HtmlPage.Style.class)
    void itsPolicyLetsNothingElseIn(HtmlPage.Style look) throws NoSuchAlgorithmException {
        String page = page(look);
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.replace("&#39;", "'")).contains("default-src 'none'; style-src 'sha256-" + hash + "'")
                .doesNotContain("<script", "url(", "@import", "src=\"", "style=\"");
    }

    @Test
    void whatIsToldNestsAsItIsComposed() {
        Composition composition = new Composition(Language.EN, List.of(new Block.Told(Prose.of("Title"), List.of(
                Block.Entry.item(Prose.of("one"), List.of(Block.Entry.point("why", List.of()))),
                Block.Entry.of(Verdict.FAILS, Prose.of("two"), List.of())))));
        assertThat(TextWriter.write(composition, 100, false)).isEqualTo("Title\n  • one\n    · why\n  ✗ two\n");
        assertThat(MarkdownWriter.write(composition)).isEqualTo("Title\n\n- one\n  - why\n- **✗** two\n");
        assertThat(HtmlWriter.write(composition)).contains("<h2>Title</h2>\n<ul class=\"entries\">\n<li>one<ul class=\"entries\">\n<li>why</li>\n</ul>\n</li>\n"
                + "<li><span aria-hidden=\"true\"><span class=\"bad\">✗</span></span> two</li>\n</ul>\n");
    }

    @Test
    void aTableOfTextStandsInAsManyPartsAsThePageTakes() {
        Composition composition = new Composition(Language.EN, List.of(new Block.Table(Prose.EMPTY,
                List.of(Prose.EMPTY, Prose.of("A"), Prose.of("B")), List.of(Block.Row.of(List.of(Prose.of("offer"), Prose.of("✓ 1"), Prose.of("✗ 2")))))));
        assertThat(TextWriter.write(composition, 100, false)).isEqualTo("        A       B\n  offer ✓ 1     ✗ 2\n");
        assertThat(TextWriter.write(composition, 20, false)).isEqualTo("        A\n  offer ✓ 1\n\n        B\n  offer ✗ 2\n");
        assertThat(MarkdownWriter.write(composition)).isEqualTo("|  | A | B |\n| --- | --- | --- |\n| offer | ✓ 1 | ✗ 2 |\n");
        assertThat(HtmlWriter.write(composition)).contains("<th scope=\"row\">offer</th><td>✓ 1</td><td>✗ 2</td>");
    }
}
