package org.ancrage.render.timeline;

import java.util.Locale;
import org.ancrage.decision.Outcome;
import org.ancrage.render.page.Svg;

/** How outcomes are drawn: each by its pattern and its sign as well as by its colour, so that it can be read in greyscale. */
final class OutcomeFigures {

    private final Svg svg;

    OutcomeFigures(Svg svg) {
        this.svg = svg;
    }

    /** Definitions of the grounds of bands. */
    void patterns() {
        pattern(Outcome.COMPLIANT, "#d5ecd9", "<circle cx=\"4\" cy=\"4\" r=\"1\" fill=\"#2e7d46\"/>");
        pattern(Outcome.CONDITIONAL, "#e4efc4", "<path d=\"M0 4H8\" stroke=\"#6b7f1e\" stroke-width=\"1\"/>");
        pattern(Outcome.UNDETERMINED, "#e9e9ee", "<path d=\"M4 0V8\" stroke=\"#777788\" stroke-width=\"1\"/>");
        pattern(Outcome.UNSETTLED, "#f7dca4", "<path d=\"M0 0L8 8M8 0L0 8\" stroke=\"#9a6a00\" stroke-width=\"1\"/>");
        pattern(Outcome.NON_COMPLIANT, "#c8604f", "<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\" stroke=\"#7c1d12\" stroke-width=\"2\"/>");
    }

    private void pattern(Outcome outcome, String ground, String figure) {
        svg.line("<pattern id=\"%s\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"%s\"/>%s</pattern>",
                id(outcome), ground, figure);
    }

    private static String id(Outcome outcome) {
        return "ancrage-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String fill(Outcome outcome) {
        return outcome == Outcome.NOT_APPLICABLE ? "#ffffff" : "url(#" + id(outcome) + ")";
    }

    /** The mark that the text has, drawn, since not every font has it. */
    void sign(Outcome outcome, double x, double y, double r) {
        String path = switch (outcome) {
            case NOT_APPLICABLE -> "M%s %sH%s".formatted(Svg.number(x - r), Svg.number(y), Svg.number(x + r));
            case COMPLIANT -> tick(x, y, r);
            // Underlined: there is more to do.
            case CONDITIONAL -> tick(x, y - r * 0.3, r * 0.8) + "M%s %sH%s".formatted(Svg.number(x - r), Svg.number(y + r), Svg.number(x + r));
            case NON_COMPLIANT -> "M%1$s %2$sL%3$s %4$sM%3$s %2$sL%1$s %4$s".formatted(
                    Svg.number(x - r), Svg.number(y - r), Svg.number(x + r), Svg.number(y + r));
            case UNDETERMINED, UNSETTLED -> "";
        };
        if (path.isEmpty()) {
            // Facts are missing, or the law is open.
            svg.text(x, y + r * 1.1, "middle", "font-weight=\"bold\" font-size=\"" + Svg.number(r * 3) + "\"",
                    outcome == Outcome.UNSETTLED ? "§" : "?");
        } else {
            svg.line("<path d=\"%s\" fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"%s\"/>", path, Svg.number(Math.max(1, r * 0.35)));
        }
    }

    private static String tick(double x, double y, double r) {
        return "M%s %sL%s %sL%s %s".formatted(Svg.number(x - r), Svg.number(y), Svg.number(x - r * 0.3), Svg.number(y + r * 0.8),
                Svg.number(x + r), Svg.number(y - r * 0.9));
    }
}
