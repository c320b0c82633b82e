package org.ancrage.procurement.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of a table of facts: of a list, all of it.
 *
 * @param values as people read them
 * @param complete whether it is said that there are no others
 */
public record FactRow(String label, List<String> values, boolean complete) {

    /** Which the application gives, and the page says already. */
    private static final List<String> GIVEN = List.of("/need/id", "/need/name", "/offer/id", "/offer/name");
    private static final Pattern PLACE_IN_LIST = Pattern.compile("/[0-9]{1,9}$");

    public FactRow {
        values = List.copyOf(values);
    }

    public static List<FactRow> of(List<FactLine> lines) {
        Map<String, List<FactLine>> facts = new LinkedHashMap<>();
        lines.stream().filter(FactRow::told)
                .forEach(line -> facts.computeIfAbsent(PLACE_IN_LIST.matcher(line.pointer()).replaceFirst(""), pointer -> new ArrayList<>()).add(line));
        return facts.values().stream().map(FactRow::row).toList();
    }

    /** Whether somebody told it. */
    public static boolean told(FactLine line) {
        return !GIVEN.contains(line.pointer());
    }

    private static FactRow row(List<FactLine> lines) {
        List<String> values = lines.stream().filter(line -> !line.value().equals(FactLine.COMPLETE)).map(FactLine::shown).toList();
        return new FactRow(lines.get(0).label(), values, values.size() < lines.size());
    }
}
