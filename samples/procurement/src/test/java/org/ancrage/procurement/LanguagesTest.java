package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** French, or English where that is preferred or was switched to. */
class LanguagesTest {

    @Test
    void theBrowserSaysAndTheReaderSwitches() {
        assertThat(language("de")).isEqualTo("fr");
        assertThat(language("de, en;q=0.5, fr;q=0.1")).isEqualTo("en");
        assertThat(language("no language at all, ;;q=x")).isEqualTo("fr");
        Browser reader = new Browser("fr");
        assertThat(reader.get("/login").html().select("h1").text()).isEqualTo("Connexion");
        assertThat(reader.get("/login?lang=en").html().select("h1").text()).isEqualTo("Log in");
        assertThat(reader.get("/login").html().select("h1").text()).as("kept").isEqualTo("Log in");
        assertThat(reader.get("/login?lang=de").html().select("html").attr("lang")).isEqualTo("en");
        assertThat(reader.get("/login?lang=fr").html().select("html").attr("lang")).isEqualTo("fr");
    }

    private static String language(String preferred) {
        return new Browser(preferred).get("/login").html().select("html").attr("lang");
    }

    @Test
    void everyPageHasOneHeadingItsLandmarksAndLabelsForItsFields() {
        long id = Given.prepared("Landmarks");
        Browser buyer = Browser.of("buyer");
        long launched = Given.launched("Landmarks of a tenderer");
        Browser tenderer = Given.tenderer(launched, "Tenderer A");
        Browser.Page sealed = buyer.get("/consultations/" + launched + "/analysis");
        assertThat(sealed.status()).isEqualTo(422);
        assertThat(sealed.html().select("header form")).as("way out of a refusal").hasSize(1);
        for (Browser.Page page : new Browser.Page[] {new Browser("fr").get("/login"), buyer.get("/consultations"), buyer.get("/watch"), buyer.get("/consultations/" + id),
                buyer.get("/consultations/" + id + "/questions"), buyer.get("/nothing/here"), sealed, tenderer.get("/tender"), tenderer.get("/tender/questions"),
                Browser.of("administrator").get("/accounts"), Browser.of("administrator").get("/clients"), buyer.get("/password"), Browser.of("administrator").get("/administration")}) {
            assertThat(page.html().select("h1")).as(page.path()).hasSize(1);
            assertThat(page.html().select("main, header, footer")).as(page.path()).hasSize(3);
            assertThat(page.html().select("html").attr("lang")).as(page.path()).isIn("fr", "en");
            assertThat(page.html().select("input:not([type=hidden]), select, textarea")).as(page.path())
                    .allMatch(field -> field.closest("label") != null || !page.html().select("label[for=" + field.id() + "]").isEmpty());
            assertThat(page.html().select("[style], style, script")).isEmpty();
        }
    }
}
