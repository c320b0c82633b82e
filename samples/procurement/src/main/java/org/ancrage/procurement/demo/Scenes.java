package org.ancrage.procurement.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.PortfolioReader;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Language;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.consultation.Preparation;
import org.ancrage.procurement.database.Settings;
import org.ancrage.procurement.decision.Deciding;
import org.ancrage.procurement.questionnaire.QuestionView;
import org.ancrage.procurement.questionnaire.Reply;
import org.ancrage.procurement.tender.Declaration;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.Invitation;
import org.ancrage.procurement.tender.Tenders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consultations to look at. No clock is turned for them: their days are moved. */
@Component
@ConditionalOnProperty("procurement.demo")
class Scenes {

    private static final String AUTHOR = "demonstration";
    private static final String TAKING = "Hosting of the crisis register";
    /** Days from now on which a certificate of the contract that runs lapses. */
    private static final int LAPSE = 120;

    private final Consultations consultations;
    private final Preparation preparation;
    private final Declaring declaring;
    private final Tenders tenders;
    private final Analysis analysis;
    private final Deciding deciding;
    private final Settings settings;
    private final JdbcClient jdbc;

    Scenes(Consultations consultations, Preparation preparation, Declaring declaring, Tenders tenders, Analysis analysis, Deciding deciding, Settings settings,
            JdbcClient jdbc) {
        this.consultations = consultations;
        this.preparation = preparation;
        this.declaring = declaring;
        this.tenders = tenders;
        this.analysis = analysis;
        this.deciding = deciding;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Where there is nothing yet. */
    void play() {
        if (consultations.all().isEmpty()) {
            Need need = new PortfolioReader().read(document("need")).needs().get(0);
            running(need);
            closed(need);
            launched(TAKING, need);
        }
    }

    /** The link of somebody who is invited now; empty where no offers are taken any more. */
    Optional<String> invited() {
        return consultations.all().stream().filter(one -> one.title().equals(TAKING) && one.stage() == Stage.LAUNCHED && !one.closedOn(declaring.today())).findFirst()
                .map(one -> settings.address() + "/invitations/" + declaring.invite(one.id(), "Tenderer " + (tenders.invitations(one.id()).size() + 1), AUTHOR));
    }

    /** A contract that runs from today on, of which a certificate lapses soon. */
    private void running(Need need) {
        long id = launched("Hosting of the vaccination register", need);
        long chosen = submitted(id, "Tenderer A", lapsing(offer("fr-iaas-qualified")));
        submitted(id, "Tenderer B", offer("little-known"));
        moved(id, 60, 90);
        deciding.decide(id, chosen, "The only offer that meets all requirements.", consultations.get(id).version(), Language.EN, AUTHOR);
    }

    private Offer lapsing(Offer offer) {
        LocalDate last = declaring.today().plusDays(LAPSE);
        List<Certificate> certificates = offer.certificates().items().stream()
                .map(one -> one.scheme() == Scheme.HDS ? CertificateBuilder.builder(one).validUntil(last).build() : one).toList();
        return OfferBuilder.builder(offer).certificates(new Listing<>(offer.certificates().complete(), certificates)).build();
    }

    /** Offers to be analysed, one of which was asked again, and answered. */
    private void closed(Need need) {
        long id = launched("Hosting of crisis health data", need);
        submitted(id, "Tenderer A", offer("us-parent-fr-region"));
        submitted(id, "Tenderer B", offer("fr-iaas-qualified"));
        long little = submitted(id, "Tenderer C", offer("little-known"));
        moved(id, 60, 0);
        Consultation closed = consultations.get(id);
        List<String> criteria = analysis.answer(closed, analysis.taken(closed, little)).questions().stream()
                .filter(question -> question.missing().stream().anyMatch(pointer -> pointer.startsWith("/offer/"))).map(question -> question.criterion().id()).toList();
        declaring.clarify(little, criteria, declaring.today(), AUTHOR);
        Declaration asked = declaring.current(little);
        declaring.questionnaire(asked).questions(Language.EN).stream().filter(question -> question.form().equals("yes-no")).map(QuestionView::pointer).findFirst()
                .ifPresent(pointer -> declaring.reply(little, new Reply("answer", pointer, List.of("NO"), null, asked.version())));
        declaring.submit(little, declaring.current(little).version());
    }

    private long launched(String title, Need need) {
        long id = preparation.begin(title, declaring.today(), declaring.today().plusDays(30), declaring.today().plusDays(90), need, AUTHOR);
        preparation.launch(id, consultations.get(id).version(), AUTHOR);
        return id;
    }

    private long submitted(long id, String tenderer, Offer offer) {
        declaring.invite(id, tenderer, AUTHOR);
        long invitation = tenders.invitations(id).stream().filter(one -> one.tenderer().equals(tenderer)).map(Invitation::id).findFirst().orElseThrow();
        Hosting begun = declaring.questionnaire(declaring.current(invitation)).hosting();
        Offer named = OfferBuilder.builder(offer).id(begun.offer().id()).name(tenderer).build();
        declaring.replace(invitation, Hosting.of(begun.need(), named), Provenance.none(), 0);
        declaring.submit(invitation, 1);
        return invitation;
    }

    /** Days earlier, and another number of days for the day of use. */
    private void moved(long id, int days, int use) {
        jdbc.sql("update consultation set launch = launch - :days, closing = closing - :days, use_day = use_day - :use where id = :id").param("days", days).param("use", use)
                .param("id", id).update();
    }

    private static Offer offer(String name) {
        return new PortfolioReader().read(document(name)).proposals().get(0).offer();
    }

    private static Document document(String name) {
        try (InputStream file = Scenes.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return new DocumentReader().read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
