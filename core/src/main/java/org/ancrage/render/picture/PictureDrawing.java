package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ancrage.decision.picture.Picture;
import org.ancrage.decision.picture.Picture.Jurisdiction;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Svg;
import org.ancrage.render.picture.Cell.Style;
import org.ancrage.render.picture.Route.Point;
import org.ancrage.render.picture.Sketch.Reached;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;

/**
 * A picture as SVG. By which ways foreign law reaches is told by how thick a line is and by a number on it, what is not known by dashes and a
 * question mark, what a country is by the shape of its sign: all can be read without colours. It has a ground of its own, so that it is the same on a
 * dark page.
 */
public final class PictureDrawing {

    private static final double TITLE = 15;
    private static final double TITLE_LEADING = 19;
    private static final String INK = "#1a1a1a";
    private static final String FAINT = "#4a4f57";
    private static final String BAD = "#9b1c1c";
    private static final String OPEN = "#7a5200";
    private static final String GOOD = "#1d4f91";

    private final Language language;
    private final Labels labels;
    private final Sketch sketch;
    private final Layout layout;
    private final List<String> title;
    private final Svg svg = new Svg();

    private PictureDrawing(Corpus corpus, Language language, Picture picture) {
        this.language = language;
        this.labels = Labels.in(language);
        this.sketch = SketchComposer.compose(corpus, language, picture);
        this.title = Measure.wrapped(sketch.title(), TITLE * 1.1, 1040, 3);
        this.layout = new Layout(sketch, Layout.MARGIN + title.size() * TITLE_LEADING + 10);
    }

    /** The drawing, ending with a line feed. */
    public static Svg draw(Corpus corpus, Language language, Picture picture) {
        return new PictureDrawing(corpus, language, picture).drawn();
    }

    private Svg drawn() {
        List<Placed> legend = legend(layout.bottom() + 26);
        double height = legend.get(legend.size() - 1).y() + 12;
        svg.line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"picture-title picture-description\""
                + " xml:lang=\"%s\" font-family=\"sans-serif\" font-size=\"10.5\" fill=\"%s\">",
                Svg.number(layout.width()), Svg.number(height), language.code(), INK);
        svg.line("<title id=\"picture-title\">%s</title>", Svg.escaped(sketch.title()));
        svg.line("<desc id=\"picture-description\">%s</desc>", Svg.escaped(description()));
        svg.line("<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>", Svg.number(layout.width()), Svg.number(height));
        for (int i = 0; i < title.size(); i++) {
            svg.text(Layout.MARGIN, Layout.MARGIN + 12 + i * TITLE_LEADING, "start", "font-size=\"15\" font-weight=\"bold\"", title.get(i));
        }
        layout.routes().forEach(this::arrow);
        layout.cells().forEach(this::cell);
        // Badges stand above all lines.
        layout.routes().forEach(route -> badge(route.badge(), route.arrow().badge(), route.arrow().reached()));
        legend.forEach(Placed::draw);
        svg.line("</svg>");
        return svg;
    }

    /** All that it shows, for those who do not see it. */
    private String description() {
        return PictureDescription.sentences(sketch, labels, new Grammar(language)).stream().map(each -> each.matches("(?s).*[.!?…]") ? each : each + ".")
                .collect(Collectors.joining(" "));
    }

    // ---- boxes

    private void cell(Cell cell) {
        Reached reached = cell.box().reached();
        boolean data = cell.box().equals(sketch.data());
        svg.line("<g>");
        svg.line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>",
                Svg.number(cell.x()), Svg.number(cell.y()), Svg.number(cell.width()), Svg.number(cell.height()), data ? 2 : 6,
                switch (reached) {
                    case YES -> "#fdf1f0";
                    case PERHAPS -> "#fdf7e8";
                    case NO -> "#f7f8fa";
                }, colour(reached), reached == Reached.YES ? "2.5" : data ? "2" : "1.3", reached == Reached.PERHAPS || allUnknown(cell) ? " stroke-dasharray=\"6 3\"" : "");
        for (Cell.Text text : cell.texts()) {
            double left = cell.x() + Cell.PADDING;
            double base = cell.y() + text.down();
            Jurisdiction sign = text.sign();
            if (sign != null) {
                sign(sign, left + 5, base - 4);
            }
            svg.text(left + (text.indented() ? Cell.INDENT : 0), base, "start", attributes(text.style()), text.text());
        }
        svg.line("</g>");
    }

    private static boolean allUnknown(Cell cell) {
        return cell.box().lines().stream().allMatch(line -> line.sign() == Jurisdiction.UNKNOWN);
    }

    private static String attributes(Style style) {
        return switch (style) {
            case ROLE -> "font-size=\"9.5\" fill=\"" + FAINT + "\"";
            case NAME -> "font-size=\"12\" font-weight=\"bold\"";
            case PLAIN -> "";
            case STRONG -> "font-weight=\"bold\"";
        };
    }

    private static String colour(Reached reached) {
        return switch (reached) {
            case YES -> BAD;
            case PERHAPS -> OPEN;
            case NO -> FAINT;
        };
    }

    /** What a country is: a disc, a disc half full, a triangle, a square with a question mark. */
    private void sign(Jurisdiction jurisdiction, double x, double y) {
        switch (jurisdiction) {
            case UNION_OR_AREA -> svg.line("<circle cx=\"%s\" cy=\"%s\" r=\"4.5\" fill=\"%s\"/>", Svg.number(x), Svg.number(y), GOOD);
            case ADEQUATE -> svg.line("<circle cx=\"%1$s\" cy=\"%2$s\" r=\"4\" fill=\"#ffffff\" stroke=\"%3$s\" stroke-width=\"1.2\"/>"
                    + "<path d=\"M%1$s %4$sA4 4 0 0 0 %1$s %5$sZ\" fill=\"%3$s\"/>",
                    Svg.number(x), Svg.number(y), GOOD, Svg.number(y - 4), Svg.number(y + 4));
            case THIRD_STATE -> svg.line("<path d=\"M%s %sL%s %sL%s %sZ\" fill=\"%s\"/>",
                    Svg.number(x), Svg.number(y - 5), Svg.number(x + 5), Svg.number(y + 4), Svg.number(x - 5), Svg.number(y + 4), BAD);
            case UNKNOWN -> {
                svg.line("<rect x=\"%s\" y=\"%s\" width=\"9\" height=\"9\" fill=\"#ffffff\" stroke=\"%s\"/>", Svg.number(x - 4.5), Svg.number(y - 4.5), OPEN);
                svg.text(x, y + 3, "middle", "font-size=\"8\" font-weight=\"bold\" fill=\"" + OPEN + "\"", "?");
            }
        }
    }

    // ---- arrows

    private void arrow(Route route) {
        svg.line("<g>");
        svg.line("<title>%s</title>", Svg.escaped(route.arrow().told()));
        boolean reached = route.arrow().reached() == Reached.YES;
        double reach = reached ? 9 : 7;
        Point head = route.head();
        double tip = head.y();
        double base = tip + (route.up() ? reach : -reach);
        String path = "M" + route.points().stream().map(point -> point.equals(head) ? at(new Point(head.x(), base)) : at(point))
                .collect(Collectors.joining("L"));
        stroke(path, route.arrow().reached(), route.arrow().certain());
        double half = reached ? 6.5 : 4.5;
        svg.line("<path d=\"M%s %sL%s %sL%s %sZ\" fill=\"%s\"/>", Svg.number(head.x()), Svg.number(tip), Svg.number(head.x() - half), Svg.number(base),
                Svg.number(head.x() + half), Svg.number(base), colour(route.arrow().reached()));
        svg.line("</g>");
    }

    private void stroke(String path, Reached reached, boolean certain) {
        svg.line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>", path, colour(reached), switch (reached) {
            case YES -> "4.5";
            case PERHAPS -> "2.5";
            case NO -> "1.4";
        }, switch (reached) {
            case YES -> "";
            case PERHAPS -> " stroke-dasharray=\"8 4\"";
            case NO -> certain ? "" : " stroke-dasharray=\"2 3\"";
        });
    }

    private static String at(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }

    private void badge(Point at, String text, Reached reached) {
        if (text.isEmpty()) {
            return;
        }
        double wide = Math.max(16, Measure.width(text, 10 * 1.1) + 6);
        svg.line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"15\" rx=\"7.5\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"1.2\"/>",
                Svg.number(at.x() - wide / 2), Svg.number(at.y() - 7.5), Svg.number(wide), colour(reached));
        svg.text(at.x(), at.y() + 3.6, "middle", "font-size=\"10\" font-weight=\"bold\" fill=\"" + colour(reached) + "\"", text);
    }

    // ---- legend

    /** What is drawn at a height; the last one ends the drawing. */
    private record Placed(double y, Runnable drawing) {
        void draw() {
            drawing.run();
        }
    }

    private List<Placed> legend(double top) {
        List<Placed> legend = new ArrayList<>();
        double y = top;
        if (!sketch.laws().isEmpty()) {
            y = told(legend, y, labels.of(Phrase.PICTURE_LAWS), "font-weight=\"bold\"", 1.1);
            for (String law : sketch.laws()) {
                y = told(legend, y, law, "", 1);
            }
            y += 8;
        }
        double half = layout.inner() / 2;
        y = samples(legend, y, half, Phrase.PICTURE_LEGEND_REACHED, Reached.YES, true, Phrase.PICTURE_LEGEND_KNOWN, true);
        y = samples(legend, y, half, Phrase.PICTURE_LEGEND_PERHAPS, Reached.PERHAPS, false, Phrase.PICTURE_LEGEND_UNKNOWN, false);
        double quarter = layout.inner() / 4;
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            double x = Layout.MARGIN + quarter * jurisdiction.ordinal();
            double base = y;
            legend.add(new Placed(base, () -> {
                sign(jurisdiction, x + 5, base - 4);
                svg.text(x + Cell.INDENT, base, "start", "", labels.name(jurisdiction));
            }));
        }
        y += 20;
        for (String remark : sketch.remarks()) {
            y = told(legend, y, remark, "font-style=\"italic\" fill=\"" + FAINT + "\"", 1);
        }
        return legend;
    }

    private double told(List<Placed> legend, double y, String text, String attributes, double wider) {
        double base = y;
        for (String line : Measure.wrapped(text, 10.5 * wider, layout.inner(), 3)) {
            double at = base;
            legend.add(new Placed(at, () -> svg.text(Layout.MARGIN, at, "start", attributes, line)));
            base += 14;
        }
        return base;
    }

    private double samples(List<Placed> legend, double y, double half, Phrase reaching, Reached reached, boolean numbered, Phrase other, boolean certain) {
        legend.add(new Placed(y, () -> {
            sample(Layout.MARGIN, y, reached, true, numbered ? "1" : "?", reaching);
            sample(Layout.MARGIN + half, y, Reached.NO, certain, "", other);
        }));
        return y + 20;
    }

    private void sample(double x, double y, Reached reached, boolean certain, String badge, Phrase phrase) {
        stroke("M" + Svg.number(x) + " " + Svg.number(y - 4) + "H" + Svg.number(x + 48), reached, certain);
        badge(new Point(x + 24, y - 4), badge, reached);
        svg.text(x + 56, y, "start", "", labels.of(phrase));
    }
}
