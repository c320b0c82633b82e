package org.ancrage.exchange.declaration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.Countries;
import org.ancrage.document.Node;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.Suggestions;
import org.ancrage.document.form.WrittenNumber;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.workbook.Sheet.Cell;
import org.ancrage.exchange.workbook.Sheet.Kind;
import org.ancrage.fact.Answer;
import org.ancrage.law.Language;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Cells as values of a document; reports what is none. */
final class CellValues {

    private static final int MOST_DIGITS = 40;
    /** A table shows no more of a number, and some programs write two more: 20.1 as 20.100000000000001. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String file;
    private final List<Problem> problems;

    CellValues(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What a cell says of a component: none where it is blank or wrong, several where it holds a list. */
    List<Node> read(RequestComponent component, @Nullable Cell cell, String place) {
        if (cell == null) {
            return List.of();
        }
        if (cell.kind() == Kind.ERROR) {
            problem(place, ExchangeProblem.CELL_ERROR.with("error", Suggestions.shown(cell.text())));
            return List.of();
        }
        return switch (FieldKind.of(component)) {
            case YES_NO, ONE_OF -> constant(component, cell.text(), cell, place).stream().toList();
            case SEVERAL_OF -> lines(cell, true).stream().flatMap(line -> constant(component, line, cell, place).stream()).toList();
            case COUNTRY -> country(cell.text(), place).stream().toList();
            case COUNTRIES -> lines(cell, true).stream().flatMap(line -> country(line, place).stream()).toList();
            case DATE -> day(cell, place).map(CellValues::text).stream().toList();
            case PERCENTAGE, NUMBER -> number(cell, FieldKind.of(component) == FieldKind.NUMBER, place).stream().toList();
            case TEXT -> List.of(text(plain(cell)));
            case TEXTS -> lines(cell, false).stream().map(CellValues::text).toList();
        };
    }

    /** One a line; what cannot hold a semicolon may also be separated by one. */
    private static List<String> lines(Cell cell, boolean semicolons) {
        return Stream.of(plain(cell).split(semicolons ? "[\\n\\r;]+" : "[\\n\\r]+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A text that was taken for a number: version 3.2 for example. */
    private static String plain(Cell cell) {
        if (cell.kind() == Kind.NUMBER) {
            try {
                return new BigDecimal(cell.text()).round(SHOWN).stripTrailingZeros().toPlainString();
            } catch (NumberFormatException asItIs) {
                return cell.text().strip();
            }
        }
        return cell.text().strip();
    }

    private Optional<Node> constant(RequestComponent component, String text, Cell cell, String place) {
        Optional<String> constant = component.type() == Answer.class && cell.kind() == Kind.BOOLEAN
                ? Optional.of(cell.text().equals("true") ? "YES" : "NO")
                : Terms.constant(component.type(), text);
        if (constant.isEmpty()) {
            List<String> words = new ArrayList<>();
            for (Language language : Language.values()) {
                words.addAll(new Terms(language).words(component.type()).values());
            }
            problem(place, ExchangeProblem.UNKNOWN_CELL_VALUE.with("value", Suggestions.shown(text)).with("maybe", Suggestions.nearest(text.strip(), words))
                    .with("allowedEn", new Terms(Language.EN).words(component.type()).values())
                    .with("allowedFr", new Terms(Language.FR).words(component.type()).values()));
        }
        return constant.map(CellValues::text);
    }

    /** Whether a cell says yes. */
    boolean yes(@Nullable Cell cell, String place) {
        if (cell == null) {
            return false;
        }
        Optional<String> constant = cell.kind() == Kind.BOOLEAN ? Optional.of(cell.text().equals("true") ? "YES" : "NO") : Terms.constant(Answer.class, cell.text());
        if (constant.isEmpty()) {
            problem(place, ExchangeProblem.CELL_NEITHER_YES_NOR_NO.with("value", Suggestions.shown(cell.text())));
        }
        return constant.filter("YES"::equals).isPresent();
    }

    private Optional<Node> country(String text, String place) {
        Optional<String> code = Terms.code(text);
        if (code.isEmpty()) {
            problem(place, Countries.refusal(text.strip()));
        }
        return code.map(CellValues::text);
    }

    /** A day, as the format of requests writes it. */
    Optional<String> day(Cell cell, String place) {
        try {
            if (cell.kind() == Kind.NUMBER && !cell.percent()) {
                double days = Double.parseDouble(cell.text());
                if (days == Math.rint(days) && DateUtil.isValidExcelDate(days)) {
                    return Optional.of(DateUtil.getLocalDateTime(days).toLocalDate().toString());
                }
            } else if (cell.kind() == Kind.TEXT) {
                String text = cell.text().strip();
                return Optional.of((text.contains("/") ? LocalDate.parse(text, WRITTEN) : LocalDate.parse(text)).toString());
            }
        } catch (DateTimeException | NumberFormatException notADay) {
            // reported below
        }
        problem(place, ExchangeProblem.CELL_NO_DAY.with("value", Suggestions.shown(cell.text())));
        return Optional.empty();
    }

    private Optional<Node> number(Cell cell, boolean whole, String place) {
        Optional<BigDecimal> number = switch (cell.kind()) {
            case TEXT -> whole ? WrittenNumber.whole(cell.text()) : WrittenNumber.decimal(cell.text().replaceFirst("[\\s\u00a0\u202f]*%\\s*$", ""));
            case BOOLEAN -> Optional.empty();
            default -> kept(cell);
        };
        if (number.isPresent()) {
            return number.map(given -> new ScalarNode(ScalarNode.Kind.NUMBER, given.stripTrailingZeros().toPlainString(), Position.UNKNOWN));
        }
        problem(place, ExchangeProblem.CELL_NO_NUMBER.with("value", Suggestions.shown(cell.text())));
        return Optional.empty();
    }

    /** A number as the program of the table keeps it: 24 % as 0.24, with the noise of binary fractions. */
    private static Optional<BigDecimal> kept(Cell cell) {
        try {
            BigDecimal number = new BigDecimal(cell.text().strip()).round(SHOWN);
            return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS ? Optional.empty()
                    : Optional.of(cell.percent() ? number.multiply(HUNDRED).setScale(10, RoundingMode.HALF_UP) : number);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private void problem(String place, Diagnosis diagnosis) {
        problems.add(new Problem(file, place, 0, diagnosis));
    }

    private static Node text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }
}
