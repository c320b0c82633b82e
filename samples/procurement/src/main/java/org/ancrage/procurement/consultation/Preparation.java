package org.ancrage.procurement.consultation;

import java.time.Clock;
import java.time.LocalDate;
import org.ancrage.Ancrage;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.questionnaire.Questionnaire;
import org.ancrage.procurement.questionnaire.Questionnaires;
import org.ancrage.procurement.questionnaire.Reply;
import org.ancrage.requirement.Requirements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A buyer prepares a consultation: tells the need, sees what must be required, launches it. */
@Service
public class Preparation {

    private final Ancrage ancrage;
    private final Questionnaires questionnaires;
    private final Consultations consultations;
    private final Audit audit;
    private final Clock clock;

    Preparation(Ancrage ancrage, Questionnaires questionnaires, Consultations consultations, Audit audit, Clock clock) {
        this.ancrage = ancrage;
        this.questionnaires = questionnaires;
        this.consultations = consultations;
        this.audit = audit;
        this.clock = clock;
    }

    static Need nothingKnown() {
        return NeedBuilder.builder().id("need").build();
    }

    /** With a need of which nothing is known. */
    @Transactional
    public long begin(String title, LocalDate launch, LocalDate closing, LocalDate useDay, String author) {
        return begin(title, launch, closing, useDay, nothingKnown(), author);
    }

    /** With a need of which something is known; its id becomes that of the consultation. */
    @Transactional
    public long begin(String title, LocalDate launch, LocalDate closing, LocalDate useDay, Need need, String author) {
        String subject = Entered.line(title, 300, "consultation.title-wrong");
        if (closing.isBefore(launch) || closing.isBefore(LocalDate.now(clock)) || useDay.isBefore(closing)) {
            throw new Refused("consultation.days-wrong");
        }
        long id = consultations.next();
        Need known = new Need("consultation-" + id, subject, need.customer(), need.dataset(), need.project(), need.attributes());
        consultations.add(id, subject, launch, closing, useDay, questionnaires.begun(Hosting.ofAnyOffer(known), useDay));
        audit.write(author, "CONSULTATION_BEGUN", id);
        return id;
    }

    public Questionnaire questionnaire(Consultation consultation) {
        return questionnaires.of(consultation.dialogue(), Questionnaires.about("/need"));
    }

    public Need need(Consultation consultation) {
        return questionnaire(consultation).hosting().need();
    }

    @Transactional
    public void reply(long id, Reply reply, String author) {
        Consultation consultation = consultations.get(id);
        if (consultation.stage() != Stage.PREPARED) {
            throw Refused.atThisStage("consultation.launched-already");
        }
        consultations.tell(id, questionnaire(consultation).after(reply).kept(), reply.version());
        audit.write(author, "NEED_TOLD", id);
    }

    public Requirements requirements(Consultation consultation) {
        return ancrage.requirements(need(consultation), consultation.useDay(), consultation.launch());
    }

    /** From now on, the need stays as it is. */
    @Transactional
    public void launch(long id, int version, String author) {
        consultations.move(id, Stage.PREPARED, Stage.LAUNCHED, version);
        audit.write(author, "CONSULTATION_LAUNCHED", id);
    }
}
