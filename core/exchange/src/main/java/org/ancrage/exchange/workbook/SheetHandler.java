package org.ancrage.exchange.workbook;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.ancrage.exchange.workbook.Sheet.Cell;
import org.ancrage.exchange.workbook.Sheet.Kind;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the cells of one sheet from its XML. */
final class SheetHandler extends DefaultHandler {

    private static final int MOST_PROBLEMS = 1_000;
    private static final int LONGEST_TEXT = 32_767;
    /** As many letters as name the columns that there are, up to XFD, and as many digits. */
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,3})[0-9]{1,8}");

    private final Path file;
    private final String name;
    private final SharedStrings strings;
    private final Set<Integer> percent;
    private final WorkbookLimits limits;
    private final int before;
    private final List<Problem> problems;
    private final Map<Integer, Map<Integer, Cell>> found = new HashMap<>();
    private int cells;
    private int row = -1;
    private int column = -1;
    private String type = "n";
    private boolean shownAsPercent;
    private boolean phonetic;
    private @Nullable StringBuilder text;
    private final StringBuilder value = new StringBuilder();

    /** @param before cells of other sheets */
    SheetHandler(Path file, String name, SharedStrings strings, Set<Integer> percent, WorkbookLimits limits, int before, List<Problem> problems) {
        this.file = file;
        this.name = name;
        this.strings = strings;
        this.percent = percent;
        this.limits = limits;
        this.before = before;
        this.problems = problems;
    }

    int cells() {
        return cells;
    }

    Sheet sheet() {
        return new Sheet(name, found);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String given = attributes.getValue("r");
                row = given == null ? row + 1 : number(given) - 1;
                column = -1;
                if (row < 0 || row >= limits.rows()) {
                    throw FileContent.refusal(file, ExchangeProblem.TOO_MANY_SHEET_ROWS.with("sheet", name).with("limit", limits.rows()));
                }
            }
            case "c" -> {
                String given = attributes.getValue("r");
                column = given == null ? column + 1 : columnOf(given);
                if (column < 0 || column >= limits.columns()) {
                    throw FileContent.refusal(file, ExchangeProblem.TOO_MANY_SHEET_COLUMNS.with("sheet", name).with("limit", limits.columns()));
                }
                String stated = attributes.getValue("t");
                type = stated == null ? "n" : stated;
                String style = attributes.getValue("s");
                shownAsPercent = style != null && percent.contains(number(style));
                value.setLength(0);
            }
            case "f" -> {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(new Problem(FileContent.name(file), name + "!" + new CellReference(Math.max(row, 0), Math.max(column, 0)).formatAsString(), 0,
                            ExchangeProblem.FORMULA_REFUSED.plain()));
                }
            }
            case "rPh" -> phonetic = true;
            case "v" -> text = value;
            case "t" -> text = phonetic ? null : value;
            default -> {
                // of no interest
            }
        }
    }

    private int columnOf(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw FileContent.refusal(file, ExchangeProblem.NO_CELL_REFERENCE.with("sheet", name).with("reference", Suggestions.shown(reference)));
        }
        return CellReference.convertColStringToIndex(parts.group(1));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException tooLarge) {
            return Integer.MAX_VALUE;
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (text != null) {
            text.append(letters, start, Math.min(length, LONGEST_TEXT - text.length()));
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> text = null;
            case "rPh" -> phonetic = false;
            case "c" -> cell();
            default -> {
                // of no interest
            }
        }
    }

    private void cell() {
        Cell cell = switch (type) {
            case "s" -> new Cell(Kind.TEXT, shared(value.toString()), false);
            case "b" -> new Cell(Kind.BOOLEAN, value.toString().strip().equals("1") ? "true" : "false", false);
            case "e" -> new Cell(Kind.ERROR, value.toString(), false);
            case "n" -> new Cell(Kind.NUMBER, value.toString().strip(), shownAsPercent);
            default -> new Cell(Kind.TEXT, value.toString(), false);
        };
        if (value.length() == 0 || cell.text().isBlank()) {
            return;
        }
        if (before + ++cells > limits.cells()) {
            throw FileContent.refusal(file, ExchangeProblem.TOO_MANY_CELLS.with("limit", limits.cells()));
        }
        found.computeIfAbsent(row, fresh -> new HashMap<>()).put(column, cell);
    }

    private String shared(String index) {
        int position = number(index.strip());
        if (position < 0 || position >= strings.getUniqueCount()) {
            throw FileContent.refusal(file, ExchangeProblem.SHARED_TEXT_MISSING.with("sheet", name));
        }
        return strings.getItemAt(position).getString();
    }
}
