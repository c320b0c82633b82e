package org.ancrage.render;

import static org.ancrage.render.Page.styled;

import org.ancrage.decision.Outcome;
import org.ancrage.law.Truth;
import org.ancrage.render.Page.Style;

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

    static Style style(Outcome outcome) {
        return style(Verdict.of(outcome).tone());
    }

    static String of(Verdict verdict) {
        return styled(style(verdict.tone()), verdict.mark());
    }

    static String of(Outcome outcome) {
        return of(Verdict.of(outcome));
    }

    static String of(Truth truth) {
        return of(Verdict.of(truth));
    }
}
