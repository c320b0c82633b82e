package org.ancrage.exchange.declaration;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Cells of a declaration: those that are fixed, and those to fill in, with what may stand there. */
final class InputCells {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final String COUNTRIES = "values.countries";

    private final XSSFWorkbook workbook;
    private final Terms terms;
    private final CellStyle title;
    private final CellStyle label;
    private final CellStyle plain;
    private final Map<FieldKind, CellStyle> inputs = new LinkedHashMap<>();
    /** Words to choose from, by the name under which cells refer to them. */
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    InputCells(XSSFWorkbook workbook, Terms terms) {
        this.workbook = workbook;
        this.terms = terms;
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        this.title = wrapped();
        title.setFont(bold);
        this.label = wrapped();
        this.plain = wrapped();
        for (FieldKind kind : FieldKind.values()) {
            CellStyle style = wrapped();
            style.setLocked(false);
            style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            // A text stays one, whatever a program takes it for; a percentage is never shown as 0.24.
            style.setDataFormat(workbook.createDataFormat().getFormat(switch (kind) {
                case DATE -> "yyyy-mm-dd";
                case PERCENTAGE -> "General";
                case NUMBER -> "0";
                default -> "@";
            }));
            inputs.put(kind, style);
        }
    }

    private CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    Row row(XSSFSheet sheet, int row) {
        Row known = sheet.getRow(row);
        return known == null ? sheet.createRow(row) : known;
    }

    private Cell cell(XSSFSheet sheet, int row, int column, CellStyle style) {
        Cell cell = row(sheet, row).createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    void fixed(XSSFSheet sheet, int row, int column, String key) {
        row(sheet, row).createCell(column).setCellValue(key);
    }

    void title(XSSFSheet sheet, int row, int column, String text) {
        cell(sheet, row, column, title).setCellValue(text);
    }

    void label(XSSFSheet sheet, int row, int column, String text) {
        cell(sheet, row, column, label).setCellValue(text);
    }

    void text(XSSFSheet sheet, int row, int column, String text) {
        cell(sheet, row, column, plain).setCellValue(text);
    }

    /** Cells of one column, with what is known of them; of others below, nothing is. */
    void column(XSSFSheet sheet, int first, int last, int column, FieldKind kind, @Nullable Class<?> type, List<List<String>> given) {
        for (int row = first; row <= last; row++) {
            Cell cell = cell(sheet, row, column, style(kind));
            if (row - first < given.size()) {
                fill(cell, kind, type, given.get(row - first));
            }
        }
        validate(sheet, first, last, column, kind, type);
    }

    void input(XSSFSheet sheet, int first, int last, int column, FieldKind kind, @Nullable Class<?> type, List<String> given) {
        column(sheet, first, last, column, kind, type, List.of(given));
    }

    private CellStyle style(FieldKind kind) {
        return java.util.Objects.requireNonNull(inputs.get(kind));
    }

    private void fill(Cell cell, FieldKind kind, @Nullable Class<?> type, List<String> given) {
        if (given.isEmpty()) {
            return;
        }
        String first = given.get(0);
        switch (kind) {
            case DATE -> date(cell, first);
            case PERCENTAGE, NUMBER -> number(cell, first);
            case COUNTRY, COUNTRIES -> cell.setCellValue(given.stream().map(terms::country).collect(Collectors.joining("\n")));
            case YES_NO, ONE_OF, SEVERAL_OF -> {
                Map<String, String> words = terms.words(java.util.Objects.requireNonNull(type));
                cell.setCellValue(given.stream().map(constant -> words.getOrDefault(constant, constant)).collect(Collectors.joining("\n")));
            }
            case TEXT, TEXTS -> cell.setCellValue(String.join("\n", given));
        }
    }

    private static void date(Cell cell, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY)) {
                cell.setCellValue(day);
                return;
            }
        } catch (DateTimeException notADay) {
            // written as it is
        }
        cell.setCellValue(text);
    }

    /** As a number where none of its digits would be lost. */
    private static void number(Cell cell, String text) {
        double nearest = Double.parseDouble(text);
        if (new BigDecimal(Double.toString(nearest)).compareTo(new BigDecimal(text)) == 0) {
            cell.setCellValue(nearest);
        } else {
            cell.setCellValue(text);
        }
    }

    // ---- what may stand there

    private void validate(XSSFSheet sheet, int first, int last, int column, FieldKind kind, @Nullable Class<?> type) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = switch (kind) {
            case YES_NO, ONE_OF, SEVERAL_OF -> helper.createFormulaListConstraint(choices(java.util.Objects.requireNonNull(type)));
            case COUNTRY, COUNTRIES -> helper.createFormulaListConstraint(countries());
            case DATE -> helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1900,3,1)", "DATE(2999,12,31)", "yyyy-mm-dd");
            case PERCENTAGE -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
            case NUMBER -> helper.createIntegerConstraint(OperatorType.BETWEEN, "0", String.valueOf(Integer.MAX_VALUE));
            case TEXT, TEXTS -> helper.createTextLengthConstraint(OperatorType.BETWEEN, "1", "32767");
        };
        DataValidation validation = helper.createValidation(constraint, new CellRangeAddressList(first, last, column, column));
        // Where several can be given, choosing one is a help; the reader checks each.
        validation.setShowErrorBox(!kind.several());
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        validation.setShowPromptBox(true);
        String help = terms.french() ? kind.help().fr() : kind.help().en();
        validation.createPromptBox(terms.say("Comment répondre", "How to answer"), help);
        validation.createErrorBox(terms.say("Réponse refusée", "Answer refused"), help);
        sheet.addValidationData(validation);
    }

    private String choices(Class<?> type) {
        String name = "values." + type.getSimpleName();
        values.computeIfAbsent(name, fresh -> List.copyOf(terms.words(type).values()));
        return name;
    }

    private String countries() {
        values.computeIfAbsent(COUNTRIES, fresh -> Terms.countries().stream().map(terms::country).toList());
        return COUNTRIES;
    }

    /** The sheet that the lists to choose from stand on; last, when all of them are known. */
    void values(XSSFSheet sheet) {
        fixed(sheet, 0, 0, Keys.VALUES);
        int column = 1;
        for (Map.Entry<String, List<String>> list : values.entrySet()) {
            title(sheet, 1, column, list.getKey().substring(list.getKey().indexOf('.') + 1));
            sheet.setColumnWidth(column, 40 * 256);
            for (int index = 0; index < list.getValue().size(); index++) {
                text(sheet, 2 + index, column, list.getValue().get(index));
            }
            org.apache.poi.ss.usermodel.Name name = workbook.createName();
            name.setNameName(list.getKey());
            name.setRefersToFormula("'%s'!%s:%s".formatted(sheet.getSheetName().replace("'", "''"), new CellReference(2, column, true, true).formatAsString(),
                    new CellReference(1 + list.getValue().size(), column, true, true).formatAsString()));
            column++;
        }
    }
}
