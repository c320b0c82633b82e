package org.ancrage.render.page;

import static org.ancrage.render.page.Page.styled;

import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.Tone;

/** Verdicts and tones on a page of text: signs in their colours. */
final class Marks {

    private Marks() {
    }

    static Style style(Tone tone) {
        return switch (tone) {
            case STRONG -> Style.BOLD;
            case FAINT -> Style.FAINT;
            case GOOD -> Style.GREEN;
            case BAD -> Style.RED;
            case OPEN -> Style.YELLOW;
        };
    }

    static String of(Verdict verdict) {
        return styled(style(verdict.tone()), verdict.mark());
    }
}
