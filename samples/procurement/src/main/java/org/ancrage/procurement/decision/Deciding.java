package org.ancrage.procurement.decision;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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
import org.ancrage.procurement.reading.Readings;
import org.ancrage.procurement.tender.Tenders;
import org.ancrage.record.Recorder;
import org.ancrage.record.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

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
    private final Readings readings;
    private final Consultations consultations;
    private final Tenders tenders;
    private final RecordLog log;
    private final SigningKey key;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Deciding(Ancrage ancrage, Trust trust, Analysis analysis, Readings readings, Consultations consultations, Tenders tenders, RecordLog log, SigningKey key, Audit audit,
            JdbcClient jdbc, TransactionOperations transaction) {
        this.ancrage = ancrage;
        this.trust = trust;
        this.analysis = analysis;
        this.readings = readings;
        this.consultations = consultations;
        this.tenders = tenders;
        this.log = log;
        this.key = key;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Optional<Taken> of(long consultation) {
        return jdbc.sql("select chosen, reasons, author, written from decision where consultation = ?").param(consultation).query(Taken.class).optional();
    }

    /**
     * What the law makes of every offer is found first, which can take long; then it is decided, at once and as a whole.
     *
     * @param chosen null to take no offer
     */
    public void decide(long id, @Nullable Long chosen, String reasons, int version, Language language, String author) {
        Consultation consultation = analysis.opened(id);
        String grounds = Entered.lines(reasons, 10_000, "decision.reasons-missing");
        if (chosen != null && tenders.submitted(tenders.invitation(id, chosen).id()).isEmpty()) {
            throw new Refused("decision.no-such-offer");
        }
        // A choice of the reviewer in the meantime changes the version.
        Map<String, String> settled = readings.of(id);
        Recorder recorder = Recorder.of(ancrage.withReadings(settled));
        Map<Long, Request> taken = analysis.allTaken(consultation);
        Map<Long, StoredRecord> records = new ConcurrentSkipListMap<>();
        taken.entrySet().parallelStream().forEach(offer -> records.put(offer.getKey(), recorder.record(analysis.answer(consultation, offer.getValue(), settled),
                offer.getValue().hosting(), offer.getValue().provenance(), trust, language).signed(key.key())));
        transaction.executeWithoutResult(status -> {
            consultations.move(id, Stage.LAUNCHED, Stage.DECIDED, version);
            if (!analysis.allTaken(consultation).equals(taken)) {
                throw new OptimisticLockingFailureException("Facts have changed while it was decided.");
            }
            jdbc.sql("insert into decision (consultation, chosen, reasons, author) values (?, ?, ?, ?)").param(id).param(chosen).param(grounds).param(author).update();
            records.forEach((invitation, record) -> jdbc.sql("insert into decision_record (record, consultation, invitation) values (?, ?, ?)")
                    .param(log.append(record)).param(id).param(invitation).update());
            audit.write(author, "DECIDED", id);
        });
    }

    /** What was recorded of an offer when it was decided; empty where nothing was. */
    public Optional<StoredRecord> record(long consultation, long invitation) {
        return log.of(consultation).stream().filter(entry -> entry.invitation() == invitation).map(RecordLog.Entry::record).findFirst();
    }

}
