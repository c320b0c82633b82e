package org.ancrage.exchange.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A sheet and its cells that are not empty.
 *
 * @param cells by row and column, from 0
 */
public record Sheet(String name, Map<Integer, Map<Integer, Cell>> cells) {

    /** What a cell holds. */
    public enum Kind {
        TEXT, NUMBER, BOOLEAN,
        /** The error of a formula that was not kept. */
        ERROR
    }

    /**
     * @param text of a number, as the file has it
     * @param percent whether a number is shown as a percentage: 0.24 as 24 %
     */
    public record Cell(Kind kind, String text, boolean percent) {
    }

    public Sheet {
        Map<Integer, Map<Integer, Cell>> copy = new TreeMap<>();
        cells.forEach((row, columns) -> copy.put(row, Collections.unmodifiableMap(new LinkedHashMap<>(columns))));
        cells = Collections.unmodifiableMap(copy);
    }

    /** Null where it is empty. */
    public @Nullable Cell at(int row, int column) {
        return cells.getOrDefault(row, Map.of()).get(column);
    }

    /** The text of a cell; empty where it is. */
    public String text(int row, int column) {
        Cell cell = at(row, column);
        return cell == null ? "" : cell.text().strip();
    }

    /** Rows with a cell that is not empty, from this one on. */
    public Iterable<Integer> rowsFrom(int first) {
        return new TreeSet<>(cells.keySet()).tailSet(first);
    }

    /** {@code Holdings!C7}. */
    public String place(int row, int column) {
        return name + "!" + new CellReference(row, column).formatAsString();
    }
}
