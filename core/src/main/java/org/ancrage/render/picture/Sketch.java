package org.ancrage.render.picture;

import java.util.List;
import java.util.Set;
import org.ancrage.decision.picture.Picture.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn, and what is said of it.
 *
 * @param title what it is a picture of
 * @param summary whether foreign law reaches the data
 * @param laws those known to reach somebody, each with its number
 * @param chains how they reach the data, in a sentence each
 * @param holders rows of those who hold; the first stands lowest
 * @param parties the hoster and who takes part
 * @param data what they host
 * @param places one box for each kind of jurisdiction
 * @param remarks what is to be known of it as a whole
 */
record Sketch(
        String title, List<String> summary, List<String> laws, List<String> chains, List<List<Box>> holders, List<Box> parties, Box data,
        List<Box> places, List<Arrow> arrows, List<String> remarks) {

    /** How foreign law stands to what is drawn. */
    enum Reached {
        /** Not by anything that is known or left open. */
        NO,
        /** Not known. */
        PERHAPS,
        YES
    }

    /** @param reached whether foreign law reaches the data, or may reach them, through it */
    record Box(String id, String role, String name, Reached reached, List<Line> lines) {
        Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a box.
     *
     * @param sign what the countries of the line are; null where it names none
     * @param strong whether it tells of foreign law
     * @param ofArrow whether an arrow says the same in full
     */
    record Line(@Nullable Jurisdiction sign, boolean strong, boolean ofArrow, String text) {

        static Line of(String text) {
            return new Line(null, false, false, text);
        }

        static Line at(Jurisdiction sign, String text) {
            return new Line(sign, false, false, text);
        }

        static Line ofLaw(String text) {
            return new Line(null, true, false, text);
        }

        static Line ofArrow(String text) {
            return new Line(null, false, true, text);
        }
    }

    /**
     * An arrow from who holds to what is held, from who has access to the data, or from the data to places.
     *
     * @param certain whether what it stands for is known
     * @param reached whether foreign law reaches the data, or may reach them, along it
     * @param laws numbers of the laws that do
     * @param told in words
     */
    record Arrow(String from, String to, boolean certain, Reached reached, Set<Integer> laws, boolean perhapsMore, String told) {

        /** What stands on it; empty for nothing. */
        String badge() {
            String mark = perhapsMore || reached == Reached.PERHAPS ? "?" : "";
            if (laws.isEmpty()) {
                return mark;
            }
            List<Integer> numbers = laws.stream().sorted().toList();
            int first = numbers.get(0);
            int last = numbers.get(numbers.size() - 1);
            String named = numbers.size() <= 2 ? String.join(", ", numbers.stream().map(String::valueOf).toList())
                    : last - first == numbers.size() - 1 ? first + "–" + last : first + "…" + last;
            return named + (mark.isEmpty() ? "" : " " + mark);
        }
    }
}
