package org.ancrage.document;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/** Words of error messages: what was perhaps meant, and input made fit to be shown. */
public final class Suggestions {

    private static final int LONGEST_SHOWN = 60;
    /** A name of a rule is a sentence, which is copied: it is never cut. */
    private static final int LONGEST_SENTENCE = 250;
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\x{2028}\\x{2029}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}]+");

    private Suggestions() {
    }

    /** {@code  Maybe "…".} with the nearest of the allowed names, with a space before it; empty where none is near. */
    public static String maybe(String given, Collection<String> allowed) {
        return maybe(given, allowed, Language.EN);
    }

    /** As {@link #maybe(String, Collection)}: in French, {@code  Peut-être « … ».} */
    public static String maybe(String given, Collection<String> allowed, Language language) {
        String nearest = nearest(given, allowed);
        return nearest == null ? "" : (language == Language.FR ? " Peut-être «\u202f%s\u202f»." : " Maybe \"%s\".").formatted(nearest);
    }

    /** The nearest of the allowed names, fit to be shown; null where none is near. */
    public static @Nullable String nearest(String given, Collection<String> allowed) {
        String nearest = nearest(given, allowed, LONGEST_SHOWN);
        return nearest == null ? null : shown(nearest);
    }

    /** The nearest of the allowed sentences, such as names of rules, as a whole and on one line; null where none is near. */
    public static @Nullable String nearestSentence(String given, Collection<String> allowed) {
        String nearest = nearest(given, allowed, LONGEST_SENTENCE);
        return nearest == null ? null : oneLine(nearest);
    }

    private static @Nullable String nearest(String given, Collection<String> allowed, int longest) {
        String wanted = given.toLowerCase(Locale.ROOT);
        // Of one or two letters, any other two would be near.
        int most = wanted.length() < 3 ? 0 : Math.max(1, wanted.length() / 3);
        String nearest = null;
        int least = most + 1;
        for (String candidate : allowed) {
            String known = candidate.toLowerCase(Locale.ROOT);
            int distance = distance(wanted, known, least, longest);
            if (distance >= least && wanted.length() >= 4 && known.startsWith(wanted)) {
                distance = most;
            }
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Text of the input on one line, cut where it is long. */
    public static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? oneLine(text.substring(0, LONGEST_SHOWN)) + "…" : oneLine(text);
    }

    /** Without line breaks, controls (C1 too), what is no character and what turns the direction of writing: they would forge lines of a log or steer a terminal. */
    public static String oneLine(String text) {
        return STEERING.matcher(text).replaceAll(" ");
    }

    private static int leastOf(int[] row) {
        int least = row[0];
        for (int cost : row) {
            least = Math.min(least, cost);
        }
        return least;
    }

    /** Insertions, deletions, substitutions and swaps of neighbours; {@code limit} where there are so many or more. */
    private static int distance(String one, String other, int limit, int longest) {
        if (Math.abs(one.length() - other.length()) >= limit || one.length() > longest) {
            return limit;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            int leastOfRow = limit;
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    cost[row][column] = row + column;
                    leastOfRow = Math.min(leastOfRow, row + column);
                    continue;
                }
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int least = Math.min(cost[row - 1][column - 1] + (same ? 0 : 1),
                        1 + Math.min(cost[row - 1][column], cost[row][column - 1]));
                if (row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    least = Math.min(least, cost[row - 2][column - 2] + 1);
                }
                cost[row][column] = least;
                leastOfRow = Math.min(leastOfRow, least);
            }
            // A swap looks two rows back, and costs one more than what stands there.
            if (leastOfRow >= limit && row > 0 && leastOf(cost[row - 1]) >= limit - 1) {
                return limit;
            }
        }
        return Math.min(limit, cost[one.length()][other.length()]);
    }
}
