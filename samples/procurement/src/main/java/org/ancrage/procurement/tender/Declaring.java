package org.ancrage.procurement.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.dialogue.Prompt;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.exchange.declaration.Declarant;
import org.ancrage.exchange.declaration.DeclarationForm;
import org.ancrage.exchange.declaration.DeclarationWorkbook;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceBuilder;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.consultation.Preparation;
import org.ancrage.procurement.facts.FactLine;
import org.ancrage.procurement.facts.Provenances;
import org.ancrage.procurement.facts.Requests;
import org.ancrage.procurement.page.Entered;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.Refused;
import org.ancrage.procurement.questionnaire.Questionnaire;
import org.ancrage.procurement.questionnaire.Questionnaires;
import org.ancrage.procurement.questionnaire.Reply;
import org.ancrage.procurement.security.Tokens;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tenderers are invited, declare until the closing day, and are asked again. What was submitted never changes: a clarification is a round of its own. */
@Service
public class Declaring {

    static final String OFFER = "/offer";

    private final Ancrage ancrage;
    private final Questionnaires questionnaires;
    private final Consultations consultations;
    private final Preparation preparation;
    private final Tenders tenders;
    private final EvidenceFiles files;
    private final Audit audit;
    private final Clock clock;

    Declaring(Ancrage ancrage, Questionnaires questionnaires, Consultations consultations, Preparation preparation, Tenders tenders, EvidenceFiles files, Audit audit,
            Clock clock) {
        this.ancrage = ancrage;
        this.questionnaires = questionnaires;
        this.consultations = consultations;
        this.preparation = preparation;
        this.tenders = tenders;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the token of the link, which is kept nowhere. */
    @Transactional
    public String invite(long id, String tenderer, String author) {
        Consultation consultation = consultations.held(id);
        if (consultation.stage() != Stage.LAUNCHED || consultation.closedOn(today())) {
            throw Refused.atThisStage("invitation.not-now");
        }
        String name = Entered.line(tenderer, 200, "invitation.name-wrong");
        String token = Tokens.fresh();
        long invitation;
        try {
            invitation = tenders.invite(id, name, Tokens.hash(token));
        } catch (DuplicateKeyException twice) {
            throw Refused.atThisStage("invitation.twice");
        }
        Hosting hosting = Hosting.of(preparation.need(consultation), OfferBuilder.builder().id("offer-" + invitation).name(name)
                .hoster(HosterBuilder.builder().id("hoster-" + invitation).build()).build());
        tenders.add(invitation, 1, consultation.closing(), "", questionnaires.begun(hosting, consultation.useDay()), Requests.text(hosting, Provenance.none()));
        audit.write(author, "TENDERER_INVITED", id);
        return token;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Declaration current(long invitation) {
        List<Declaration> all = tenders.declarations(invitation);
        return all.get(all.size() - 1);
    }

    public Questionnaire questionnaire(Declaration declaration) {
        List<String> asked = declaration.criteria();
        return questionnaires.of(declaration.dialogue(), Questionnaires.about(OFFER)
                .and(prompt -> asked.isEmpty() || asked.contains(criterion(prompt))));
    }

    private static String criterion(Prompt prompt) {
        return prompt.question().criterion().id();
    }

    public Provenance provenance(Declaration declaration) {
        return Requests.read(declaration.sources()).provenance();
    }

    /** What is told, as a form that is filled in and sent back. */
    byte[] spreadsheet(long invitation) {
        Hosting hosting = questionnaire(current(invitation)).hosting();
        Invitation whose = tenders.invitation(invitation);
        DeclarationForm form = DeclarationForm.of(ancrage, hosting.need(), consultations.get(whose.consultation()).useDay());
        return DeclarationWorkbook.write(form, Languages.current(), form.restricted(hosting.offer()), new Declarant(whose.tenderer(), today()));
    }

    @Transactional
    public void reply(long invitation, Reply reply) {
        Declaration declaration = open(invitation);
        keep(declaration, questionnaire(declaration).after(reply), provenance(declaration), reply.version());
        audit(invitation, "OFFER_TOLD");
    }

    /** @param kept facts in the place of those that were told */
    @Transactional
    public void replace(long invitation, Hosting kept, Provenance provenance, int version) {
        Declaration declaration = open(invitation);
        if (declaration.round() > 1) {
            throw Refused.atThisStage("import.not-now");
        }
        Consultation consultation = consultations.get(tenders.invitation(invitation).consultation());
        String dialogue = questionnaires.begun(kept, consultation.useDay());
        keep(declaration, questionnaires.of(dialogue, prompt -> true), provenance, version);
        audit(invitation, "OFFER_IMPORTED");
    }

    private void keep(Declaration declaration, Questionnaire questionnaire, Provenance provenance, int version) {
        Hosting hosting = questionnaire.hosting();
        Provenance still = Provenances.of(provenance, RequestReader.toNode(new Request(hosting, null)));
        tenders.tell(declaration.id(), questionnaire.kept(), Requests.text(hosting, still), version);
    }

    /**
     * Says on which document facts rest.
     *
     * @param content of the file; empty where there is none
     */
    @Transactional
    public void evidence(long invitation, List<String> facts, String title, LocalDate asOf, String file, byte[] content, int version) {
        Declaration declaration = open(invitation);
        Questionnaire questionnaire = questionnaire(declaration);
        List<String> known = FactLine.of(RequestReader.toNode(new Request(questionnaire.hosting(), null)), OFFER, Languages.current()).stream().map(FactLine::pointer).toList();
        if (facts.isEmpty() || !known.containsAll(facts)) {
            throw new Refused("evidence.no-fact");
        }
        String document = Entered.line(title, 300, "evidence.title-or-day-wrong");
        if (asOf.isAfter(today())) {
            throw new Refused("evidence.title-or-day-wrong");
        }
        Provenance before = provenance(declaration);
        int number = before.sources().size() + 1;
        while (taken(before, "document-" + number)) {
            number++;
        }
        Source source = SourceBuilder.builder().id("document-" + number).kinds(List.of(SourceKind.SELF_DECLARATION))
                .assertedBy(tenders.invitation(invitation).tenderer()).title(document).asOf(asOf)
                .sha256(content.length == 0 ? null : files.keep(invitation, file, content)).build();
        keep(declaration, questionnaire, before.with(new Provenance(List.of(source), List.of(new FactEvidence(source.id(), facts)), List.of())), version);
        audit(invitation, "EVIDENCE_NAMED");
    }

    private static boolean taken(Provenance provenance, String id) {
        return provenance.sources().stream().anyMatch(source -> source.id().equals(id));
    }

    /** What was told becomes the declaration of this round. */
    @Transactional
    public void submit(long invitation, int version) {
        Declaration declaration = open(invitation);
        Hosting hosting = questionnaire(declaration).hosting();
        Provenance named = provenance(declaration);
        List<Source> sources = new ArrayList<>(named.sources());
        List<FactEvidence> evidence = new ArrayList<>(named.evidence());
        String id = "declaration-" + declaration.round();
        sources.add(SourceBuilder.builder().id(id).kinds(List.of(SourceKind.SELF_DECLARATION)).assertedBy(tenders.invitation(invitation).tenderer()).asOf(today()).build());
        evidence.add(new FactEvidence(id, List.of(OFFER)));
        tenders.submit(declaration.id(), Requests.text(hosting, new Provenance(sources, evidence, List.of())), version);
        audit(invitation, "OFFER_SUBMITTED");
    }

    /**
     * Asks a tenderer again, after the offers were opened.
     *
     * @param criteria global ids of those asked about
     */
    @Transactional
    public void clarify(long invitation, List<String> criteria, LocalDate closing, String author) {
        Declaration last = current(invitation);
        Consultation consultation = consultations.held(tenders.invitation(invitation).consultation());
        if (last.content() == null || consultation.stage() != Stage.LAUNCHED || !consultation.closedOn(today())) {
            throw Refused.atThisStage("clarification.not-now");
        }
        if (criteria.isEmpty() || criteria.size() > 500 || criteria.stream().anyMatch(id -> ancrage.corpus().criterion(id).isEmpty()) || closing.isBefore(today())) {
            throw new Refused("clarification.wrong");
        }
        Request before = Requests.read(last.content());
        try {
            tenders.add(invitation, last.round() + 1, closing, String.join("\n", criteria), questionnaires.begun(before.hosting(), consultation.useDay()),
                    Requests.text(before.hosting(), before.provenance()));
        } catch (DuplicateKeyException twice) {
            throw Refused.atThisStage("clarification.not-now");
        }
        audit.write(author, "CLARIFICATION_ASKED", consultation.id());
    }

    private Declaration open(long invitation) {
        Declaration declaration = current(invitation);
        if (!declaration.openOn(today()) || consultations.held(tenders.invitation(invitation).consultation()).stage() != Stage.LAUNCHED) {
            throw Refused.atThisStage("tender.closed");
        }
        return declaration;
    }

    private void audit(long invitation, String action) {
        Invitation whose = tenders.invitation(invitation);
        audit.write(whose.tenderer(), action, whose.consultation());
    }
}
