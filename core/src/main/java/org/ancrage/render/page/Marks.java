package org.ancrage.render.page;

import static org.ancrage.render.page.Page.styled;

import org.ancrage.decision.Outcome;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Page.Style;
import org.ancrage.render.words.Tone;

/** Verdicts and tones on a page of text: signs in their colours. */
public final class Marks {

    private Marks() {
    }

    public static Style style(Tone tone) {
        return switch (tone) {
            case STRONG -> Style.BOLD;
            case FAINT -> Style.FAINT;
            case GOOD -> Style.GREEN;
            case BAD -> Style.RED;
            case OPEN -> Style.YELLOW;
        };
    }

    public static Style style(Outcome outcome) {
        return style(Verdict.of(outcome).tone());
    }

    public static String of(Verdict verdict) {
        return styled(style(verdict.tone()), verdict.mark());
    }

    public static String of(Outcome outcome) {
        return of(Verdict.of(outcome));
    }

    public static String of(Truth truth) {
        return of(Verdict.of(truth));
    }
}
