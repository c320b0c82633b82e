package org.ancrage.cli;

import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import picocli.CommandLine.TypeConversionException;

/** A value of an option that cannot be read, with its code. */
final class RefusedValue extends TypeConversionException {

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
