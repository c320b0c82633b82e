package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.ancrage.decision.Level;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

    /** A backslash and what it escapes. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    private static String french() {
        return new MarkdownRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FULL).render(Answers.assessment());
    }

    @Test
    void headingsGoDownStepByStep() {
        assertThat(french().lines().filter(line -> line.startsWith("#")).toList()).startsWith(
                "# Offre offer pour le besoin need, au 1er octobre 2026", "## Ce qui lèverait tous les obstacles à la fois",
                "## Droit en vigueur", "### 1\\. Loi d'essai (x/law)", "#### Ce qui peut y remédier", "#### Points de droit discutés");
    }

    @Test
    void theConclusionComesFirst() {
        assertThat(french()).contains("\n\n**Non. Au 1er octobre 2026, cette offre ne peut pas héberger ces données.**\n\n- ✗ Loi d'essai");
    }

    @Test
    void aCriterionIsASyllogism() {
        assertThat(french()).contains("""
                - ✓ *rempli* – Le client est soumis au texte.
                  - **Règle de droit** : [Code, art. 1](<https://law.example/article>) \\[1\\]
                  - **Faits** : Le client est une administration de l'État
                    - client (nature du client : administration de l'État ; État dont relève le client : France)
                  - **Conclusion** : la condition est remplie
                """);
    }

    @Test
    void referencesAreLinks() {
        assertThat(french()).contains("\n3. [Presse](<https://law.example/press>) – source secondaire\n");
    }

    @Test
    void findingsHaveNoSyllogisms() {
        assertThat(new MarkdownRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FINDINGS).render(Answers.assessment()))
                .contains("  - **Parce que** : Le client est une administration de l'État\n").doesNotContain("**Règle de droit**");
    }

    @Test
    void namesOfTheUserAreNoMarkup() {
        for (Language language : Language.values()) {
            String answer = new MarkdownRenderer(Answers.CORPUS, language).withLevel(Level.FULL).render(Answers.hostile());
            assertThat(answer).contains("\\<script\\>alert('x')\\</script\\>")
                    .contains("\\](javascript:x) \\[a\\](https\\://evil.example) \\*\\*b\\*\\* \\`c\\` https\\://evil.example");
            String unescaped = ESCAPED.matcher(answer).replaceAll("");
            assertThat(unescaped).doesNotContainPattern("<(?!https://law\\.example)").doesNotContain("`");
            assertThat(unescaped).doesNotContainPattern("\\](?!\\(<https://law\\.example)");
        }
    }
}
