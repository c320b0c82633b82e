package org.ancrage.engine.refusal;

import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.ancrage.refusal.DisagreementException;

/** A rule of an added pack finds a criterion met that another rule finds unmet: a defect of the pack. */
public final class ContradictoryRulesException extends DisagreementException {

    private static final long serialVersionUID = 1L;

    private final Diagnosis diagnosis;

    public ContradictoryRulesException(Diagnosis diagnosis) {
        super(diagnosis.in(Language.EN));
        this.diagnosis = diagnosis;
    }

    /** Which rules, where they stand, and what to do, in both languages. */
    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
