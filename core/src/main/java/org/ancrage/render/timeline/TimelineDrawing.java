package org.ancrage.render.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.law.Language;
import org.ancrage.render.page.Svg;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.jspecify.annotations.Nullable;

/** A timeline as SVG: one row for the whole and one per text, bands for outcomes, dates where something that counts changes. */
public final class TimelineDrawing {

    private static final int WIDTH = 1080;
    private static final int MARGIN = 16;
    private static final int LEFT = 330;
    private static final int RIGHT = WIDTH - 24;
    private static final int TITLE_HEIGHT = 46;
    private static final int AXIS_HEIGHT = 22;
    private static final int ROW = 44;
    private static final int BAND = 26;
    /** Of what does not count for the whole. */
    private static final int THIN = 14;
    private static final int LANE = 15;
    private static final int LABEL_LINE = 13;
    /** Letters that the column of titles holds on one line. */
    private static final int LABEL_LETTERS = 50;
    private static final int LABEL_LINES = 3;
    /** Width of a letter in each type, about; a little more than true, so that nothing overlaps. */
    private static final double SMALL_LETTER = 5.8;
    private static final double LETTER = 6.4;
    private static final int MOST_TICKS = 18;

    private final Timeline timeline;
    private final Span span;
    private final LocalDate on;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Svg svg = new Svg();
    private final OutcomeFigures figures = new OutcomeFigures(svg);
    private final double days;

    public TimelineDrawing(Language language, Timeline timeline, LocalDate on) {
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.timeline = timeline;
        this.span = timeline.span();
        this.on = on;
        this.days = ChronoUnit.DAYS.between(span.from(), span.to()) + 1.0;
    }

    /** The drawing, ending with a line feed. */
    public String draw() {
        int top = MARGIN + TITLE_HEIGHT + AXIS_HEIGHT;
        List<Integer> rows = IntStream.range(0, timeline.texts().size()).mapToObj(i -> top + ROW * (i + 1)).toList();
        int bottom = top + ROW * (timeline.texts().size() + 1);
        TreeMap<LocalDate, Integer> lanes = lanes();
        int lanesHeight = LANE * (1 + lanes.values().stream().mapToInt(Integer::intValue).max().orElse(-1));
        int legend = bottom + 14 + lanesHeight + 10;
        int height = legend + 2 * 22 + 26;
        open(height);
        axis(top, bottom);
        marks(lanes, top, bottom);
        row(labels.of(Phrase.TIMELINE_OVERALL), timeline.overall(), top, true);
        for (int i = 0; i < rows.size(); i++) {
            row(timeline.texts().get(i).title().in(language), timeline.texts().get(i).steps(), rows.get(i), false);
        }
        today(top, bottom);
        // Names and signs stand above the line of the day.
        Timeline.told(timeline.overall()).forEach(step -> plate(step, top));
        for (int i = 0; i < rows.size(); i++) {
            int y = rows.get(i);
            Timeline.told(timeline.texts().get(i).steps()).forEach(step -> plate(step, y));
        }
        legend(legend);
        svg.line("</svg>");
        return svg.toString();
    }

    private void open(int height) {
        String title = labels.of(Phrase.TIMELINE_TITLE, timeline.offer(), timeline.need(), grammar.date(span.from()), grammar.date(span.to()));
        svg.line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" xml:lang=\"%s\" font-family=\"sans-serif\""
                + " font-size=\"11\" fill=\"#1a1a1a\">", WIDTH, height, language.code());
        svg.line("<title>%s</title>", Svg.escaped(title));
        svg.line("<desc>%s</desc>", Svg.escaped(description()));
        svg.line("<defs>");
        figures.patterns();
        svg.line("</defs>");
        svg.line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
        svg.text(MARGIN, MARGIN + 12, "start", "font-size=\"14\" font-weight=\"bold\"", title);
    }

    /** All that the drawing shows, for those who do not see it. */
    private String description() {
        StringBuilder text = new StringBuilder(
                labels.of(Phrase.TIMELINE_DESCRIPTION, grammar.date(span.from()), grammar.date(span.to())));
        text.append(' ').append(told(labels.of(Phrase.TIMELINE_OVERALL), timeline.overall()));
        timeline.texts().forEach(line -> text.append(' ').append(told(line.title().in(language), line.steps())));
        return text.toString();
    }

    private String told(String what, List<Step> steps) {
        List<String> parts = new ArrayList<>();
        for (Step step : Timeline.told(steps)) {
            parts.add((parts.isEmpty() ? "" : labels.of(Phrase.TIMELINE_FROM, grammar.date(step.from())) + " ") + name(step.outcome()));
        }
        return grammar.colon(what, String.join(grammar.listSeparator(), parts)) + ".";
    }

    private void axis(int top, int bottom) {
        int months = 1;
        for (int step : List.of(1, 3, 12, 24, 60, 120)) {
            months = step;
            if (ChronoUnit.MONTHS.between(span.from(), span.to()) / step <= MOST_TICKS) {
                break;
            }
        }
        LocalDate tick = span.from().withDayOfMonth(1);
        tick = tick.minusMonths(Math.floorMod(12L * tick.getYear() + tick.getMonthValue() - 1, (long) months));
        for (; !tick.isAfter(span.to()); tick = tick.plusMonths(months)) {
            if (!tick.isBefore(span.from())) {
                svg.line("<path d=\"M%s %dV%d\" stroke=\"#dddddd\"/>", x(tick), top - 4, bottom);
                String label = months < 12 ? String.format(Locale.ROOT, "%02d/%d", tick.getMonthValue(), tick.getYear()) : Integer.toString(tick.getYear());
                svg.text(at(tick), top - 8, "start", "fill=\"#444444\"", label);
            }
        }
        svg.line("<path d=\"M%d %dH%d\" stroke=\"#888888\"/>", LEFT, top - 4, RIGHT);
    }

    /** The lane under the rows in which the date of each change stands, so that no two dates overlap. */
    private TreeMap<LocalDate, Integer> lanes() {
        TreeMap<LocalDate, Integer> lanes = new TreeMap<>();
        List<Double> ends = new ArrayList<>();
        timeline.changes().stream()
                .filter(change -> change.overall() != null || change.texts().stream().anyMatch(this::counts))
                .forEach(change -> {
                    double half = grammar.date(change.on()).length() * SMALL_LETTER / 2;
                    double begin = clamped(change.on(), half) - half;
                    int lane = 0;
                    while (lane < ends.size() && ends.get(lane) > begin) {
                        lane++;
                    }
                    if (lane == ends.size()) {
                        ends.add(0.0);
                    }
                    ends.set(lane, begin + 2 * half + 8);
                    lanes.put(change.on(), lane);
                });
        return lanes;
    }

    /** A text that binds before or after. */
    private boolean counts(Line changing) {
        LocalDate day = changing.steps().get(0).from();
        return changing.steps().get(0).decisive() || timeline.texts().stream()
                .filter(line -> line.text().equals(changing.text()))
                .anyMatch(line -> line.on(day.minusDays(1)).map(Step::decisive).orElse(false));
    }

    private double clamped(LocalDate day, double half) {
        return Math.max(LEFT + half, Math.min(at(day), RIGHT - half));
    }

    private void marks(TreeMap<LocalDate, Integer> lanes, int top, int bottom) {
        lanes.forEach((day, lane) -> svg.line("<path d=\"M%s %dV%d\" stroke=\"#999999\" stroke-dasharray=\"2 2\"/>",
                x(day), top - 4, bottom + 13 + LANE * lane));
        lanes.forEach((day, lane) -> {
            int y = bottom + 14 + LANE * lane;
            String date = grammar.date(day);
            double half = date.length() * SMALL_LETTER / 2;
            double middle = clamped(day, half);
            // Lines to lower dates pass behind.
            svg.line("<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"#ffffff\"/>", Svg.number(middle - half), y, Svg.number(2 * half), LANE - 1);
            svg.text(middle, y + 11, "middle", "font-size=\"10\"", date);
        });
    }

    private void today(int top, int bottom) {
        if (on.isBefore(span.from()) || on.isAfter(span.to())) {
            return;
        }
        svg.line("<path d=\"M%s %dV%d\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>", x(on), top - 22, bottom);
        double half = grammar.date(on).length() * 6.8 / 2 + 5;
        double middle = clamped(on, half);
        svg.line("<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"16\" rx=\"3\" fill=\"#1a1a1a\"/>",
                Svg.number(middle - half), top - 38, Svg.number(2 * half));
        svg.text(middle, top - 26, "middle", "fill=\"#ffffff\" font-weight=\"bold\"", grammar.date(on));
    }

    private void row(String label, List<Step> steps, int y, boolean whole) {
        svg.line("<g>");
        svg.line("<title>%s</title>", Svg.escaped(told(label, steps)));
        if (whole) {
            svg.line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#000000\" fill-opacity=\"0.05\"/>", MARGIN - 8, y, RIGHT - MARGIN + 8, ROW - 4);
        } else {
            svg.line("<path d=\"M%d %dH%d\" stroke=\"#cccccc\"/>", MARGIN, y + ROW - 2, RIGHT);
        }
        List<String> lines = wrapped(label);
        double first = y + ROW / 2.0 - 2 - (lines.size() - 1) * LABEL_LINE / 2.0 + 4;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(MARGIN, first + i * LABEL_LINE, "start", whole ? "font-weight=\"bold\"" : "", lines.get(i));
        }
        Timeline.told(steps).forEach(step -> band(step, y));
        svg.line("</g>");
    }

    private void band(Step step, int y) {
        Outcome outcome = step.outcome();
        double begin = at(step.from());
        double width = at(step.to().plusDays(1)) - begin;
        int height = step.decisive() ? BAND : THIN;
        double top = y + (ROW - 4 - height) / 2.0;
        if (outcome == null) {
            return;
        }
        svg.line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%d\" fill=\"%s\" stroke=\"#555555\" stroke-width=\"0.7\"/>",
                Svg.number(begin), Svg.number(top), Svg.number(Math.max(width, 0.5)), height, OutcomeFigures.fill(outcome));
    }

    /** The sign and, where there is room, the name of an outcome on its band. */
    private void plate(Step step, int y) {
        Outcome outcome = step.outcome();
        if (outcome == null) {
            return;
        }
        double begin = at(step.from());
        double width = at(step.to().plusDays(1)) - begin;
        int height = step.decisive() ? BAND : THIN;
        double top = y + (ROW - 4 - height) / 2.0;
        String name = name(outcome);
        double room = height * 0.7 + 4;
        if (width > room + 2) {
            boolean named = step.decisive() && width > room + name.length() * LETTER + 12;
            double plate = room + (named ? name.length() * LETTER + 4 : 0);
            svg.line("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\" fill=\"#ffffff\"/>",
                    Svg.number(begin + 3), Svg.number(top + height * 0.15), Svg.number(plate - 2), Svg.number(height * 0.7));
            figures.sign(outcome, begin + 3 + room / 2 - 1, top + height / 2.0, height * 0.24);
            if (named) {
                svg.text(begin + room + 2, top + height / 2.0 + 4, "start", "", name);
            }
        }
    }

    private void legend(int y) {
        double x = MARGIN;
        int line = y;
        for (Outcome outcome : Outcome.values()) {
            String name = name(outcome);
            double width = 44 + name.length() * LETTER + 18;
            if (x + width > RIGHT) {
                x = MARGIN;
                line += 22;
            }
            svg.line("<rect x=\"%s\" y=\"%d\" width=\"36\" height=\"14\" fill=\"%s\" stroke=\"#555555\" stroke-width=\"0.7\"/>",
                    Svg.number(x), line, OutcomeFigures.fill(outcome));
            svg.line("<rect x=\"%s\" y=\"%s\" width=\"12\" height=\"10\" rx=\"2\" fill=\"#ffffff\"/>",
                    Svg.number(x + 12), Svg.number(line + 2.0));
            figures.sign(outcome, x + 18, line + 7, 3.2);
            svg.text(x + 42, line + 11, "start", "", name);
            x += width;
        }
        svg.text(MARGIN, line + 36, "start", "font-style=\"italic\" fill=\"#444444\"",
                grammar.sentence(labels.of(Phrase.TIMELINE_BESIDE)) + ". " + labels.of(Phrase.NOTICE));
    }

    private String name(@Nullable Outcome outcome) {
        return outcome == null ? labels.of(Phrase.TIMELINE_NO_TEXT) : labels.name(outcome);
    }

    private static List<String> wrapped(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LABEL_LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= LABEL_LINES) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, LABEL_LINES));
        cut.set(LABEL_LINES - 1, cut.get(LABEL_LINES - 1) + " …");
        return cut;
    }

    private double at(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * (ChronoUnit.DAYS.between(span.from(), day) / days);
    }

    private String x(LocalDate day) {
        return Svg.number(at(day));
    }
}
