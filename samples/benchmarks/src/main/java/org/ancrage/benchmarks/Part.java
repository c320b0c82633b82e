package org.ancrage.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of the report, which can be measured apart. */
enum Part {

    SINGLE("One decision, on one thread", SingleTable::lines),
    BYTES("One question, from the bytes of the request to those of the answer", BytesTable::lines),
    MATRIX("Needs x offers, on all cores", MatrixTable::lines),
    RANKED("Offers ranked for every need, on all cores", RankedTable::lines),
    COLD("From the start of a virtual machine to the first answer and its end", ColdTable::lines),
    GROWTH("Growth", GrowthTables::lines),
    FACTS("Growth of facts", FactTable::lines),
    TIMELINE("Timelines", TimelineTable::lines),
    MEMORY("Memory", MemoryTable::lines),
    ENDURANCE("Endurance", EnduranceText::lines);

    private final String title;
    private final Lines lines;

    Part(String title, Lines lines) {
        this.title = title;
        this.lines = lines;
    }

    @FunctionalInterface
    private interface Lines {
        List<String> of(Measuring measuring) throws Exception;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** Measures it: takes minutes. */
    List<String> measured(Measuring measuring) throws Exception {
        return lines.of(measuring);
    }

    /** @throws IllegalArgumentException if there is none of this id */
    static Part of(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "There is no part (%s). Maybe one of %s.".formatted(id, Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", ")))));
    }
}
