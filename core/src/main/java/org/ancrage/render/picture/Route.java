package org.ancrage.render.picture;

import java.util.List;
import org.ancrage.render.picture.Sketch.Arrow;

/**
 * Where an arrow goes.
 *
 * @param points corners, from its begin to its head
 * @param badge where its badge stands
 */
record Route(Arrow arrow, List<Point> points, Point badge) {

    record Point(double x, double y) {
    }

    Route {
        points = List.copyOf(points);
    }

    Point head() {
        return points.get(points.size() - 1);
    }

    /** Whether its head points up. */
    boolean up() {
        return points.get(points.size() - 2).y() > head().y();
    }
}
