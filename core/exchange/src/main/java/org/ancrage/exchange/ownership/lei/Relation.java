package org.ancrage.exchange.ownership.lei;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ancrage.exchange.table.Row;
import org.jspecify.annotations.Nullable;

/** A row of the file of relationships. */
record Relation(Row row) {

    static final String CHILD = "Relationship.StartNode.NodeID";
    static final String PARENT = "Relationship.EndNode.NodeID";
    static final String TYPE = "Relationship.RelationshipType";
    static final String STATUS = "Relationship.RelationshipStatus";
    static final String VALIDATION = "Registration.ValidationSources";
    static final String UPDATED = "Registration.LastUpdateDate";
    static final Set<String> COLUMNS = Set.of(CHILD, PARENT, TYPE, STATUS, VALIDATION);

    private static final int PERIODS = 5;

    String child() {
        return row.get(CHILD);
    }

    String parent() {
        return row.get(PARENT);
    }

    String type() {
        return row.get(TYPE);
    }

    boolean direct() {
        return type().equals("IS_DIRECTLY_CONSOLIDATED_BY");
    }

    boolean ultimate() {
        return type().equals("IS_ULTIMATELY_CONSOLIDATED_BY");
    }

    boolean active() {
        return row.get(STATUS).equals("ACTIVE");
    }

    /** Whether periods of the relationship are told and none of them contains the day. Accounting periods say nothing of that. */
    boolean over(LocalDate on) {
        List<String> told = IntStream.rangeClosed(1, PERIODS).mapToObj(period -> "Relationship.Period." + period + ".")
                .filter(period -> row.get(period + "periodType").equals("RELATIONSHIP_PERIOD")).toList();
        return !told.isEmpty() && told.stream().noneMatch(period -> contains(period, on));
    }

    private boolean contains(String period, LocalDate on) {
        LocalDate start = day(row.get(period + "startDate"));
        LocalDate end = day(row.get(period + "endDate"));
        return (start == null || !on.isBefore(start)) && (end == null || !on.isAfter(end));
    }

    /** The day of a time, or a day; null for what is neither. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : text.contains("T") ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
