package org.ancrage.render;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
class PreviewTest {
    @Test void show() {
        for (Language l : Language.values()) System.out.println(new TextRenderer(Answers.CORPUS, l).render(Answers.assessment()));
        System.out.println(new JsonRenderer(Answers.CORPUS, Language.FR).render(Answers.assessment()).substring(0, 6000));
    }
}
