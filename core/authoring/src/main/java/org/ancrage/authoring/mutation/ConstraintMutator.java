package org.ancrage.authoring.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes within one constraint. */
final class ConstraintMutator {

    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>");
    private static final Map<String, String> SHIFTED = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
    private static final Pattern DATE = Pattern.compile("LocalDate\\.of\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("(.*?)(\\d+)$");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"$])\\d+(\\.\\d+)?(?![\\w.])");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w*)\\.([A-Z][A-Z0-9_]*)\\b");
    private static final Pattern LIST = Pattern.compile("\\bin\\s*\\(([^()]*)\\)");
    private static final Pattern PREDICATE = Pattern.compile("^\\w+");

    private final ReadingOptions options;
    private final FactNames facts;

    ConstraintMutator(ReadingOptions options, FactNames facts) {
        this.options = options;
        this.facts = facts;
    }

    /** What stands in the place of a part of the constraint. */
    record Replacement(Operator operator, int from, int to, String with) {
    }

    /** @param type simple name of the type of the facts */
    List<Replacement> of(String type, String constraint) {
        List<Replacement> found = new ArrayList<>();
        Matcher predicate = PREDICATE.matcher(constraint);
        if (predicate.find()) {
            facts.neighbour(type, predicate.group()).ifPresent(other ->
                    found.add(new Replacement(Operator.PREDICATE_REPLACED, predicate.start(), predicate.end(), other)));
        }
        COMPARISON.matcher(withoutTexts(constraint)).results().forEach(comparison ->
                found.add(replacement(Operator.COMPARISON_SHIFTED, comparison, Objects.requireNonNull(SHIFTED.get(comparison.group())))));
        dates(constraint, found);
        lists(constraint, found);
        constants(constraint, found);
        numbers(constraint, found);
        texts(constraint, found);
        return found;
    }

    private static void dates(String constraint, List<Replacement> found) {
        DATE.matcher(constraint).results().forEach(date -> {
            LocalDate day = LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
                found.add(replacement(Operator.DATE_SHIFTED, date,
                        "LocalDate.of( %s, %s, %s )".formatted(other.getYear(), other.getMonthValue(), other.getDayOfMonth())));
            }
        });
    }

    private static void lists(String constraint, List<Replacement> found) {
        LIST.matcher(withoutTexts(constraint)).results().forEach(list -> {
            List<String> items = List.of(constraint.substring(list.start(1), list.end(1)).strip().split("\\s*,\\s*"));
            for (int i = 0; items.size() > 1 && i < items.size(); i++) {
                List<String> others = new ArrayList<>(items);
                others.remove(i);
                found.add(new Replacement(Operator.CONSTANT_DROPPED, list.start(1), list.end(1), " " + String.join(", ", others) + " "));
            }
        });
    }

    /** Those of a list are dropped instead. */
    private void constants(String constraint, List<Replacement> found) {
        if (LIST.matcher(withoutTexts(constraint)).find()) {
            return;
        }
        CONSTANT.matcher(withoutTexts(constraint)).results().forEach(constant -> facts.next(constant.group(1), constant.group(2))
                .ifPresent(other -> found.add(replacement(Operator.CONSTANT_REPLACED, constant, constant.group(1) + "." + other))));
    }

    private static void numbers(String constraint, List<Replacement> found) {
        String plain = DATE.matcher(withoutTexts(constraint)).replaceAll(date -> " ".repeat(date.group().length()));
        NUMBER.matcher(plain).results().forEach(number -> {
            BigDecimal value = new BigDecimal(number.group());
            BigDecimal step = number.group(1) == null ? BigDecimal.ONE : new BigDecimal("0.01");
            found.add(replacement(Operator.NUMBER_SHIFTED, number, value.subtract(step).toPlainString()));
            found.add(replacement(Operator.NUMBER_SHIFTED, number, value.add(step).toPlainString()));
        });
    }

    /** Versions count on; options of readings give way to others. */
    private void texts(String constraint, List<Replacement> found) {
        TEXT.matcher(constraint).results().forEach(text -> {
            Matcher version = VERSION.matcher(text.group(1));
            if (constraint.matches("(version|major)\\w*\\b.*") && version.matches()) {
                found.add(replacement(Operator.TEXT_REPLACED, text,
                        "\"%s%s\"".formatted(version.group(1), Integer.parseInt(version.group(2)) + 1)));
            } else if (constraint.matches("option\\b.*")) {
                options.otherThan(text.group(1)).ifPresent(other ->
                        found.add(replacement(Operator.TEXT_REPLACED, text, '"' + other + '"')));
            }
        });
    }

    private static Replacement replacement(Operator operator, MatchResult where, String with) {
        return new Replacement(operator, where.start(), where.end(), with);
    }

    /** Of the same length, with nothing between quotes. */
    private static String withoutTexts(String constraint) {
        return TEXT.matcher(constraint).replaceAll(text -> "_".repeat(text.group().length()));
    }
}
