package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ancrage.render.picture.Route.Point;
import org.ancrage.render.picture.Sketch.Arrow;
import org.ancrage.render.picture.Sketch.Box;

/**
 * Gives boxes and arrows their places: rows of boxes, and between two rows a channel in which arrows go down, aside on a lane of their own, and
 * down again. Arrows may cross, but no two lie on each other, and none passes under a box: ends at the bottom of boxes and ends at their top stand
 * on different columns of a grid. Holders are as many steps above the parties as their shortest way is long, so that no arrow down skips a row.
 */
final class Layout {

    static final double MARGIN = 16;
    private static final double LEAST_WIDTH = 1080;
    private static final double GAP = 16;
    private static final double NARROWEST = 150;
    private static final double WIDEST = 300;
    private static final double GRID = 16;
    /** Between two ends on one side of a box: room for a badge. */
    private static final double PORT = 48;
    private static final double LANE = 11;
    /** From boxes to the first lane, and from the last to boxes: room for badges and heads. */
    private static final double STRIP = 32;
    private static final double GUTTER = 14;

    private final Sketch sketch;
    /** The lowest row first. */
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final Map<Arrow, Way> ways = new LinkedHashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private double inner;
    private double bottom;
    private int gutters;

    /** A side of a box, with the arrows that end there. */
    private record Side(Cell cell, boolean top) {
    }

    /** The ends of an arrow on the grid. */
    private static final class Way {
        private double begin;
        private double end;
        private boolean fromTop;
        private boolean toTop;
    }

    /** Lanes above a row. */
    private static final class Channel {
        private final List<List<double[]>> lanes = new ArrayList<>();
        private double top;

        /** The first lane on which nothing else lies between. */
        int lane(double from, double to) {
            double[] taken = {Math.min(from, to) - 6, Math.max(from, to) + 6};
            for (int lane = 0; lane < lanes.size(); lane++) {
                if (lanes.get(lane).stream().noneMatch(other -> other[0] < taken[1] && taken[0] < other[1])) {
                    lanes.get(lane).add(taken);
                    return lane;
                }
            }
            lanes.add(new ArrayList<>(List.of(taken)));
            return lanes.size() - 1;
        }

        double height() {
            return 2 * STRIP + (lanes.size() - 1) * LANE;
        }

        double y(int lane) {
            return top + STRIP + lane * LANE;
        }
    }

    Layout(Sketch sketch, double top) {
        this.sketch = sketch;
        Stream.concat(Stream.of(sketch.places(), List.of(sketch.data()), sketch.parties()), sketch.holders().stream()).forEach(this::row);
        sides();
        widths();
        aside();
        down(top);
        route();
    }

    private void row(List<Box> boxes) {
        List<Cell> row = boxes.stream().map(Cell::new).toList();
        row.forEach(cell -> {
            cells.put(cell.box().id(), cell);
            rowOf.put(cell.box().id(), rows.size());
        });
        rows.add(row);
        channels.add(new Channel());
    }

    private Cell cell(String id) {
        return Objects.requireNonNull(cells.get(id));
    }

    private int rowOf(String id) {
        return Objects.requireNonNull(rowOf.get(id));
    }

    // ---- where arrows end

    /** Rows of places and of the data stand below the parties. */
    private static final int PARTIES = 2;

    private void sides() {
        for (Arrow arrow : sketch.arrows()) {
            int from = rowOf(arrow.from());
            int to = rowOf(arrow.to());
            Way way = new Way();
            // Below the parties, arrows go to the data.
            way.fromTop = to > from || to == from && from == PARTIES;
            way.toTop = to < from || to == from && from == PARTIES;
            ways.put(arrow, way);
        }
    }

    private Map<Side, List<Arrow>> bySide() {
        Map<Side, List<Arrow>> bySide = new LinkedHashMap<>();
        ways.forEach((arrow, way) -> {
            bySide.computeIfAbsent(new Side(cell(arrow.from()), way.fromTop), fresh -> new ArrayList<>()).add(arrow);
            bySide.computeIfAbsent(new Side(cell(arrow.to()), way.toTop), fresh -> new ArrayList<>()).add(arrow);
        });
        return bySide;
    }

    // ---- across

    private void widths() {
        Map<Cell, Double> least = new HashMap<>();
        bySide().forEach((side, arrows) -> least.merge(side.cell(), PORT * arrows.size(), Math::max));
        double room = LEAST_WIDTH - 2 * MARGIN;
        inner = room;
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            boolean whole = i < PARTIES;
            double even = (room - GAP * (row.size() - 1)) / Math.max(1, row.size());
            double used = -GAP;
            for (Cell cell : row) {
                boolean data = cell.box().equals(sketch.data());
                double wide = Math.max(Math.min(Math.max(NARROWEST, even), whole ? room : WIDEST), data ? 0 : least.getOrDefault(cell, 0.0));
                cell.fit(Math.floor(wide));
                used += cell.width() + GAP;
            }
            inner = Math.max(inner, used);
        }
        cell(sketch.data().id()).fit(inner);
        rows.forEach(row -> {
            double left = MARGIN + (inner - row.stream().mapToDouble(Cell::width).sum() - GAP * (row.size() - 1)) / 2;
            for (Cell cell : row) {
                cell.place(left, 0, cell.height());
                left += cell.width() + GAP;
            }
        });
    }

    private void aside() {
        Map<Side, List<Arrow>> bySide = bySide();
        bySide.forEach((side, arrows) -> {
            List<Arrow> sorted = arrows.stream().sorted(Comparator.<Arrow>comparingDouble(arrow -> other(arrow, side).middle())
                    .thenComparing(Arrow::from).thenComparing(Arrow::to)).toList();
            for (int i = 0; i < sorted.size(); i++) {
                double wanted = side.cell().middle() + (i - (sorted.size() - 1) / 2.0) * PORT;
                double at = Math.floor(wanted / GRID) * GRID + (side.top() ? GRID / 2 : 0);
                Way way = Objects.requireNonNull(ways.get(sorted.get(i)));
                if (cell(sorted.get(i).from()) == side.cell() && way.fromTop == side.top()) {
                    way.begin = at;
                } else {
                    way.end = at;
                }
            }
        });
        ways.forEach((arrow, way) -> straightened(arrow, way, bySide));
    }

    private Cell other(Arrow arrow, Side side) {
        return cell(cell(arrow.from()) == side.cell() ? arrow.to() : arrow.from());
    }

    /** An arrow down that has a side for itself goes straight where it can. */
    private void straightened(Arrow arrow, Way way, Map<Side, List<Arrow>> bySide) {
        Cell from = cell(arrow.from());
        Cell to = cell(arrow.to());
        if (rowOf(arrow.to()) == rowOf(arrow.from()) - 1) {
            boolean alone = Objects.requireNonNull(bySide.get(new Side(from, false))).size() == 1;
            boolean aloneThere = Objects.requireNonNull(bySide.get(new Side(to, true))).size() == 1;
            if (to.box().equals(sketch.data()) || aloneThere && within(way.begin, to)) {
                way.end = way.begin;
            } else if (from.box().equals(sketch.data()) || alone && within(way.end, from)) {
                way.begin = way.end;
            }
        }
    }

    private static boolean within(double x, Cell cell) {
        return x > cell.x() + PORT / 2 && x < cell.right() - PORT / 2;
    }

    // ---- down

    private void down(double top) {
        Map<Arrow, int[]> lanes = new LinkedHashMap<>();
        ways.forEach((arrow, way) -> lanes.put(arrow, lanes(arrow, way)));
        double y = top;
        for (int i = rows.size() - 1; i >= 0; i--) {
            Channel channel = channels.get(i);
            channel.top = y;
            boolean first = i == rows.size() - 1;
            y += first ? channel.lanes.isEmpty() ? 0 : channel.height() : channel.lanes.isEmpty() ? i == 0 ? STRIP : STRIP + GRID : channel.height();
            double high = rows.get(i).stream().mapToDouble(Cell::height).max().orElse(0);
            for (Cell cell : rows.get(i)) {
                cell.place(cell.x(), y, high);
            }
            y += high;
        }
        bottom = y;
        lanes.forEach((arrow, taken) -> routes.add(routed(arrow, Objects.requireNonNull(ways.get(arrow)), taken)));
    }

    /** The channel of an end: above the row if it is at the top of a box, above the row below otherwise. */
    private int channel(String id, boolean top) {
        return top ? rowOf(id) : rowOf(id) - 1;
    }

    /** The lane on which an arrow goes aside; where it passes by rows, one at each end and the gutter between; none where it is straight. */
    private int[] lanes(Arrow arrow, Way way) {
        int begins = channel(arrow.from(), way.fromTop);
        int ends = channel(arrow.to(), way.toTop);
        if (begins == ends) {
            return way.begin == way.end ? new int[0] : new int[] {channels.get(begins).lane(way.begin, way.end)};
        }
        double gutter = MARGIN + inner + GUTTER * ++gutters;
        return new int[] {channels.get(begins).lane(way.begin, gutter), channels.get(ends).lane(gutter, way.end), gutters};
    }

    private Route routed(Arrow arrow, Way way, int[] lanes) {
        Cell from = cell(arrow.from());
        Cell to = cell(arrow.to());
        List<Point> points = new ArrayList<>();
        points.add(new Point(way.begin, way.fromTop ? from.y() : from.bottom()));
        Channel begins = channels.get(channel(arrow.from(), way.fromTop));
        if (lanes.length > 0) {
            points.add(new Point(way.begin, begins.y(lanes[0])));
        }
        if (lanes.length > 1) {
            Channel ends = channels.get(channel(arrow.to(), way.toTop));
            double gutter = MARGIN + inner + GUTTER * lanes[2];
            points.add(new Point(gutter, begins.y(lanes[0])));
            points.add(new Point(gutter, ends.y(lanes[1])));
            points.add(new Point(way.end, ends.y(lanes[1])));
        } else if (lanes.length > 0) {
            points.add(new Point(way.end, begins.y(lanes[0])));
        }
        Point head = new Point(way.end, way.toTop ? to.y() : to.bottom());
        points.add(head);
        return new Route(arrow, points, new Point(head.x(), head.y() + (way.toTop ? -20 : 20)));
    }

    /** Those that matter most lie above. */
    private void route() {
        routes.sort(Comparator.comparing((Route route) -> route.arrow().reached()));
    }

    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    List<Route> routes() {
        return Collections.unmodifiableList(routes);
    }

    /** Of boxes and arrows, from the left margin to the right one. */
    double width() {
        return inner + 2 * MARGIN + (gutters == 0 ? 0 : GUTTER * (gutters + 1));
    }

    double inner() {
        return inner;
    }

    double bottom() {
        return bottom;
    }
}
