package org.ancrage.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;

/**
 * A file of separated values whose first row names the columns. Read as a stream: memory is bounded by the longest row.
 *
 * @param file the file
 * @param separator between fields
 * @param encoding of the file; bytes that it does not know are refused
 * @param mostRows more are refused
 */
public record Table(Path file, char separator, Charset encoding, long mostRows) {

    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_COLUMNS = 2_000;

    /**
     * Hands every row to a consumer, in their order; rows without any value are passed over.
     *
     * @param required columns that must be there
     * @throws InvalidInputException if a column is missing or stands twice, if the file is no such table, or if it is too large
     */
    public void read(Set<String> required, Consumer<Row> rows) throws IOException {
        try (Reader reader = new InputStreamReader(withoutMark(file), encoding.newDecoder());
                CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.STRICT).allowUnclosedQuote(false).maxBufferSize(16 * LONGEST_FIELD).ofCsvRecord(reader)) {
            Map<String, Integer> columns = null;
            long count = 0;
            for (CsvRecord record : csv) {
                List<String> fields = record.getFields().stream().map(String::strip).toList();
                if (columns == null) {
                    columns = columns(fields, required, record.getStartingLineNumber());
                    continue;
                }
                if (++count > mostRows) {
                    throw refusal(record.getStartingLineNumber(), ExchangeProblem.TOO_MANY_ROWS.with("limit", mostRows));
                }
                if (fields.stream().anyMatch(field -> !field.isEmpty())) {
                    rows.accept(new Row(FileContent.name(file), record.getStartingLineNumber(), columns, fields));
                }
            }
            if (columns == null) {
                throw refusal(0, ExchangeProblem.TABLE_EMPTY.plain());
            }
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (e instanceof CharacterCodingException || cause instanceof CharacterCodingException) {
                throw refusal(0, ExchangeProblem.TABLE_OF_ANOTHER_ENCODING.with("encoding", encoding));
            }
            throw refusal(0, ExchangeProblem.TABLE_BROKEN.with("separator", separator == '\t' ? "tab" : separator)
                    .with("cause", Suggestions.oneLine(String.valueOf(cause.getMessage()))));
        }
    }

    private Map<String, Integer> columns(List<String> names, Set<String> required, long line) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (int position = 0; position < names.size(); position++) {
            if (!names.get(position).isEmpty() && columns.putIfAbsent(names.get(position), position) != null) {
                twice.add(names.get(position));
            }
        }
        if (names.size() > MOST_COLUMNS) {
            throw refusal(line, ExchangeProblem.TOO_MANY_COLUMNS.with("size", names.size()).with("limit", MOST_COLUMNS));
        }
        List<Problem> problems = required.stream().filter(name -> !columns.containsKey(name))
                .map(name -> new Problem(FileContent.name(file), "", (int) line, ExchangeProblem.COLUMN_MISSING.with("column", Suggestions.shown(name))
                        .with("maybe", Suggestions.nearest(name, columns.keySet())).with("known", columns.keySet().stream().limit(40).map(Suggestions::shown).toList())))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        twice.stream().filter(required::contains).forEach(name -> problems.add(new Problem(FileContent.name(file), "", (int) line,
                ExchangeProblem.COLUMN_TWICE.with("column", Suggestions.shown(name)))));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return columns;
    }

    /** Spreadsheet programs write a mark of the byte order before UTF-8, which is no part of the first name. */
    private static PushbackInputStream withoutMark(Path file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
        byte[] start = in.readNBytes(3);
        boolean mark = start.length == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
        if (!mark) {
            in.unread(start);
        }
        return in;
    }

    private InvalidInputException refusal(long line, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(FileContent.name(file), "", (int) line, diagnosis)));
    }
}
