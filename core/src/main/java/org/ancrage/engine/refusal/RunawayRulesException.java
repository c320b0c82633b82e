package org.ancrage.engine.refusal;

import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.ancrage.refusal.AncrageException;

/** Rules derive without coming to an end, or take more of a question than a pack that is not trusted may: a defect of the rule that is named. */
public final class RunawayRulesException extends AncrageException {

    private static final long serialVersionUID = 1L;

    private final Diagnosis diagnosis;

    public RunawayRulesException(Diagnosis diagnosis) {
        super(diagnosis.in(Language.EN));
        this.diagnosis = diagnosis;
    }

    /** Of which rule, what it does, and the way out: with a code, in both languages. */
    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
