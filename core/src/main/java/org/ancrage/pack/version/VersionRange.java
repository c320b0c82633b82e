package org.ancrage.pack.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of a pack that another can work with: bounds that must all hold, such as {@code >=0.1.0 <0.2.0}. A version alone means
 * exactly this one. Versions are numbers with dots; one with a suffix ({@code 0.2.0-SNAPSHOT}) comes before the one without.
 */
public final class VersionRange {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9}){0,3})(?:-([0-9A-Za-z.-]+))?");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)?\\s*(\\S+)");

    private final String text;
    private final List<Bound> bounds;

    private record Bound(String operator, String version) {
        boolean admits(String asked) {
            int order = compare(asked, version);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }
    }

    private VersionRange(String text, List<Bound> bounds) {
        this.text = text;
        this.bounds = List.copyOf(bounds);
    }

    /** Empty where the text is no range. */
    public static Optional<VersionRange> of(String text) {
        List<Bound> bounds = new ArrayList<>();
        for (String part : text.strip().replaceAll("(>=|<=|>|<|=)\\s+", "$1").split("\\s+")) {
            Matcher matcher = COMPARISON.matcher(part);
            if (!matcher.matches() || !isVersion(matcher.group(2))) {
                return Optional.empty();
            }
            bounds.add(new Bound(matcher.group(1) == null ? "=" : matcher.group(1), matcher.group(2)));
        }
        return Optional.of(new VersionRange(text, bounds));
    }

    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    public boolean admits(String version) {
        return isVersion(version) && bounds.stream().allMatch(bound -> bound.admits(version));
    }

    private static int compare(String one, String other) {
        Matcher left = VERSION.matcher(one);
        Matcher right = VERSION.matcher(other);
        if (!left.matches() || !right.matches()) {
            throw new IllegalArgumentException("(%s) or (%s) is no version.".formatted(one, other));
        }
        String[] leftNumbers = left.group(1).split("\\.");
        String[] rightNumbers = right.group(1).split("\\.");
        for (int i = 0; i < Math.max(leftNumbers.length, rightNumbers.length); i++) {
            int difference = Integer.compare(number(leftNumbers, i), number(rightNumbers, i));
            if (difference != 0) {
                return difference;
            }
        }
        if (left.group(2) == null || right.group(2) == null) {
            return Boolean.compare(left.group(2) == null, right.group(2) == null);
        }
        return left.group(2).compareTo(right.group(2));
    }

    private static int number(String[] numbers, int index) {
        return index < numbers.length ? Integer.parseInt(numbers[index]) : 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
