package org.ancrage.procurement.analysis;

import java.util.List;
import java.util.Optional;
import org.ancrage.procurement.analysis.Analysis.Analysed;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.page.Waiting;
import org.ancrage.procurement.page.Workers;
import org.springframework.stereotype.Component;

/** Outcomes of all offers, for pages that wait for them. */
@Component
public class Matrices {

    private static final int KEPT = 20;

    private final Analysis analysis;
    private final Waiting<List<Analysed>> waiting;

    Matrices(Analysis analysis, Workers workers) {
        this.analysis = analysis;
        this.waiting = new Waiting<>(workers, KEPT);
    }

    /** Empty while they are worked on. */
    public Optional<List<Analysed>> of(Consultation consultation) {
        return waiting.of(analysis.ground(consultation), () -> analysis.matrix(consultation));
    }
}
