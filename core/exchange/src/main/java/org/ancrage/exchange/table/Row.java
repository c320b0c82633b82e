package org.ancrage.exchange.table;

import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param file name, for messages
 * @param line of the file on which it begins, from 1
 * @param columns positions by name
 * @param fields values by position, without white space around them; perhaps fewer than columns
 */
public record Row(String file, long line, Map<String, Integer> columns, List<String> fields) {

    /** The value of a column; empty text where the row ends before it, or where there is no such column. */
    public String get(String column) {
        Integer position = columns.get(column);
        return position == null || position >= fields.size() ? "" : fields.get(position);
    }

    /** {@code file:line column}. */
    public String place(String column) {
        return file + ":" + line + (column.isEmpty() ? "" : " " + column);
    }
}
