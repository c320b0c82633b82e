package org.ancrage.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What was perhaps meant by a name that is not known: those that begin and end most like it, first those of the same text. */
final class NearNames {

    /** Whoever reads a message looks at no more. */
    private static final int MOST = 5;

    private NearNames() {
    }

    /** With a space before it; how many others there are is told. */
    static String maybe(String given, Collection<String> known) {
        List<String> near = known.stream().sorted(Comparator.<String>comparingInt(name -> -alike(given, name))).limit(MOST).toList();
        int others = known.size() - near.size();
        return near.isEmpty() ? "" : " Maybe one of %s%s.".formatted(near, others == 0 ? "" : ", or of %s more".formatted(others));
    }

    private static int alike(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int start = 0;
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }
}
