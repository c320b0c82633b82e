package org.ancrage.render;

import static org.ancrage.render.Page.styled;

import org.ancrage.decision.Outcome;
import org.ancrage.law.Truth;
import org.ancrage.render.Page.Style;

/** Signs of outcomes and truths, in their colours. */
final class Marks {

    private Marks() {
    }

    static Style style(Outcome outcome) {
        return switch (outcome) {
            case NON_COMPLIANT -> Style.RED;
            case UNDETERMINED, UNSETTLED, CONDITIONAL -> Style.YELLOW;
            case COMPLIANT -> Style.GREEN;
            case NOT_APPLICABLE -> Style.FAINT;
        };
    }

    static String of(Outcome outcome) {
        return styled(style(outcome), switch (outcome) {
            case NOT_APPLICABLE -> "–";
            case COMPLIANT, CONDITIONAL -> "✓";
            case UNDETERMINED, UNSETTLED -> "?";
            case NON_COMPLIANT -> "✗";
        });
    }

    static String of(Truth truth) {
        return switch (truth) {
            case MET -> styled(Style.GREEN, "✓");
            case UNMET -> styled(Style.RED, "✗");
            case UNKNOWN -> styled(Style.YELLOW, "?");
        };
    }
}
