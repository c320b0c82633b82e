package org.ancrage.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

class ComparisonPageTest {

    private static final ComparisonPage PAGE = new ComparisonPage(Language.FR, "A < B").add("<h1>").text("A < B").add("</h1>\n");

    @Test
    void textsAreEscapedAndCannotSteer() {
        assertThat(ComparisonPage.escaped("<a href='x' title=\"y\">&")).isEqualTo("&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;");
        assertThat(ComparisonPage.escaped("a\u0000b\u001Bc\u202Ed\u2066e\uD800f é 😀")).isEqualTo("abcdef é 😀");
    }

    /** A name in Hebrew or Arabic turns neither the number nor the parenthesis beside it. */
    @Test
    void whatIsWrittenFromRightToLeftIsIsolated() {
        assertThat(ComparisonPage.escaped("1. \u05D0\u05D1 \u05D2, 2 (\u0627) a"))
                .isEqualTo("1. \u2068\u05D0\u05D1 \u05D2\u2069, 2 (\u2068\u0627\u2069) a");
        assertThat(ComparisonPage.escaped("a\u200Fb\u061Cc\u2069d")).isEqualTo("abcd");
        assertThat(new ComparisonPage(Language.EN, "").name("\u05D0 & \u05D1").toString()).contains("<bdi>\u05D0 &amp; \u05D1</bdi>");
    }

    @Test
    void frenchPunctuationStaysWithItsWord() {
        assertThat(new ComparisonPage(Language.FR, "").text("Motif : « non » ?").toString()).contains("<body>\nMotif\u00A0: «\u00A0non\u00A0»\u00A0?</body>");
        assertThat(new ComparisonPage(Language.EN, "").text("a : b").toString()).contains("<body>\na : b</body>");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        assertThat(ComparisonPage.link(URI.create("https://example.org/?a=1&b=2"), "A & B"))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">A &amp; B</a>");
        assertThat(ComparisonPage.link(URI.create("javascript:alert(1)"), "A")).isEqualTo("A");
    }

    @Test
    void thePageHasLanguageTitleAndContent() {
        assertThat(PAGE.toString()).startsWith("<!DOCTYPE html>\n<html lang=\"fr\">\n")
                .contains("<title>A &lt; B</title>", "<body>\n<h1>A &lt; B</h1>\n</body>").endsWith("</html>\n").doesNotContain("\r");
    }

    /** The policy names the very style that the page has, and so the browser takes it. */
    @Test
    void itsPolicyLetsNothingElseIn() throws NoSuchAlgorithmException {
        String page = PAGE.toString();
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page).contains("default-src 'none'; style-src 'sha256-" + hash + "'").doesNotContain("<script", "url(", "@import", "src=\"");
    }
}
