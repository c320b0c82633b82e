package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code --demo} shows. Leaves the picture of the README in {@code target/browser/picture.png}. */
@Tag("browser")
class DemonstrationBrowserTest {

    private static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

    @Test
    void thereIsSomethingToLookAtForEverybody() throws IOException, InterruptedException {
        try (Separate demonstration = Separate.demonstration()) {
            Browser buyer = of(demonstration, "buyer");
            assertThat(buyer.get("/consultations").html().select("tbody th").eachText()).containsExactly("Hosting of the crisis register", "Hosting of crisis health data",
                    "Hosting of the vaccination register");
            Page watch = buyer.get("/watch");
            assertThat(watch.html().select("section h2").eachText()).containsExactly("Hosting of the vaccination register");
            assertThat(watch.html().select("section strong").first().text()).isNotEqualTo("not known");
            assertThat(watch.html().select("h3:contains(Within 180 days) + dl").text()).contains("not compliant", "last day of validity");
            String analysis = buyer.get("/consultations").html().select("a:contains(Hosting of crisis health data)").attr("href") + "/analysis";
            Page offer = buyer.get(buyer.get(analysis).html().select("tbody a:contains(Tenderer C)").attr("href"));
            assertThat(offer.html().text()).contains("Round 2").doesNotContain("has not answered");
            assertThat(of(demonstration, "reviewer").get("/consultations").status()).isEqualTo(200);
            assertThat(of(demonstration, "administrator").get("/administration").status()).isEqualTo(200);
            assertThat(new Browser("en", demonstration.address()).get(told(demonstration, "tenderer").replaceFirst("https?://[^/]+", "")).html().text()).contains("You answer on behalf of");
            Path picture = FOLDER.resolve("picture.png");
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(picture);
            new ProcessBuilder("bash", "../browser/run", FOLDER.toString(), "src/test/browser/picture.mjs", demonstration.address(), told(demonstration, "buyer"), picture.toString())
                    .inheritIO().start().waitFor();
            assertThat(picture).exists();
        }
    }

    private static Browser of(Separate demonstration, String account) {
        Browser browser = new Browser("en", demonstration.address());
        browser.submit(browser.get("/login"), "/login", new Field("username", account), new Field("password", told(demonstration, account)));
        return browser;
    }

    /** What is told to whoever starts it. */
    private static String told(Separate demonstration, String who) {
        return demonstration.told().stream().filter(line -> line.startsWith("  " + who + "  ")).map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst()
                .orElseThrow(() -> new AssertionError(demonstration.told()));
    }
}
