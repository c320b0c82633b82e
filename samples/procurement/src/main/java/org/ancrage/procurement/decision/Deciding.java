package org.ancrage.procurement.decision;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.ancrage.Ancrage;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.tender.Invitation;
import org.ancrage.procurement.tender.Tenders;
import org.ancrage.record.Recorder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A buyer decides; what the law made of every offer on that ground is recorded, signed and appended to the log. People decide: no outcome chooses an offer. */
@Service
public class Deciding {

    /**
     * What was decided.
     *
     * @param chosen invitation of the offer that was taken; null where none was
     */
    public record Taken(@Nullable Long chosen, String reasons, String author, OffsetDateTime written) {
    }

    private final Ancrage ancrage;
    private final Trust trust;
    private final Analysis analysis;
    private final Consultations consultations;
    private final Tenders tenders;
    private final RecordLog log;
    private final SigningKey key;
    private final Audit audit;
    private final JdbcClient jdbc;

    Deciding(Ancrage ancrage, Trust trust, Analysis analysis, Consultations consultations, Tenders tenders, RecordLog log, SigningKey key, Audit audit,
            JdbcClient jdbc) {
        this.ancrage = ancrage;
        this.trust = trust;
        this.analysis = analysis;
        this.consultations = consultations;
        this.tenders = tenders;
        this.log = log;
        this.key = key;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    public Optional<Taken> of(long consultation) {
        return jdbc.sql("select chosen, reasons, author, written from decision where consultation = ?").param(consultation).query(Taken.class).optional();
    }

    /** @param chosen null to take no offer */
    @Transactional
    public void decide(long id, @Nullable Long chosen, String reasons, int version, Language language, String author) {
        Consultation consultation = analysis.opened(id);
        String grounds = Entered.lines(reasons, 10_000, "decision.reasons-missing");
        if (chosen != null && tenders.submitted(tenders.invitation(id, chosen).id()).isEmpty()) {
            throw new Refused("decision.no-such-offer");
        }
        consultations.move(id, Stage.LAUNCHED, Stage.DECIDED, version);
        jdbc.sql("insert into decision (consultation, chosen, reasons, author) values (?, ?, ?, ?)").param(id).param(chosen).param(grounds).param(author).update();
        Recorder recorder = Recorder.of(ancrage);
        for (Invitation invitation : tenders.invitations(id)) {
            if (tenders.submitted(invitation.id()).isPresent()) {
                Request taken = analysis.taken(consultation, invitation.id());
                long number = log.append(recorder.record(taken.hosting(), taken.provenance(), trust, consultation.useDay(), language, java.util.List.of()).signed(key.key()));
                jdbc.sql("insert into decision_record (record, consultation, invitation) values (?, ?, ?)").param(number).param(id).param(invitation.id()).update();
            }
        }
        audit.write(author, "DECIDED", id);
    }
}
