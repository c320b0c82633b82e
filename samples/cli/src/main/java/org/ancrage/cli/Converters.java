package org.ancrage.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of options. */
public final class Converters {

    private Converters() {
    }

    /** Days, as 2026-11-24. */
    public static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                LocalDate day = LocalDate.parse(text);
                // A year of more than four digits has a sign, which no legal date has; nor is there a year 0, which the format knows.
                if (Character.isDigit(text.charAt(0)) && day.getYear() > 0) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // Refused below.
            }
            throw new RefusedValue(CliProblem.VALUE_NO_DAY.with("text", text));
        }
    }

    /** Languages, by their code. */
    public static final class LanguageCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            return Stream.of(Language.values())
                    .filter(language -> language.code().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new RefusedValue(CliProblem.VALUE_NO_LANGUAGE.with("text", text)));
        }
    }

    /** A value of an option that cannot be read, with its code. */
    static final class RefusedValue extends TypeConversionException {

        private static final long serialVersionUID = 1L;

        private final Diagnosis diagnosis;

        RefusedValue(Diagnosis diagnosis) {
            super(diagnosis.in(Language.EN));
            this.diagnosis = diagnosis;
        }

        Diagnosis diagnosis() {
            return diagnosis;
        }
    }
}
