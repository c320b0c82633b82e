package org.ancrage.procurement.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.PortfolioReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.procurement.account.Accounts;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.consultation.Preparation;
import org.ancrage.procurement.database.Settings;
import org.ancrage.procurement.security.Role;
import org.ancrage.procurement.security.Tokens;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.Invitation;
import org.ancrage.procurement.tender.Tenders;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * With {@code procurement.demo=true}: one consultation in which offers are taken, one that is closed, and somebody of each role, whose passwords are made at
 * every start and printed. For a database of its own: the passwords of accounts of these names are replaced.
 */
@Component
@Order(0)
@ConditionalOnProperty("procurement.demo")
class Demonstration implements ApplicationRunner {

    private static final String AUTHOR = "demonstration";
    private static final String TAKING = "Hosting of the crisis register";
    private static final List<String> OFFERS = List.of("us-parent-fr-region", "fr-iaas-qualified", "little-known");

    private final Accounts accounts;
    private final Consultations consultations;
    private final Preparation preparation;
    private final Declaring declaring;
    private final Tenders tenders;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Demonstration(Accounts accounts, Consultations consultations, Preparation preparation, Declaring declaring, Tenders tenders, Settings settings, JdbcClient jdbc,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.consultations = consultations;
        this.preparation = preparation;
        this.declaring = declaring;
        this.tenders = tenders;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        StringBuilder told = new StringBuilder();
        for (Role role : List.of(Role.BUYER, Role.REVIEWER, Role.ADMINISTRATOR)) {
            String name = role.name().toLowerCase(java.util.Locale.ROOT);
            String password = Tokens.fresh();
            accounts.put(name, password, role);
            told.append("  ").append(name).append("  ").append(password).append('\n');
        }
        transaction.executeWithoutResult(status -> {
            if (consultations.all().isEmpty()) {
                Need need = new PortfolioReader().read(document("need")).needs().get(0);
                closed(need);
                launched(TAKING, need);
            }
            // A link is kept nowhere: at every start, somebody else is invited.
            consultations.all().stream().filter(one -> one.title().equals(TAKING) && one.stage() == Stage.LAUNCHED && !one.closedOn(declaring.today())).findFirst()
                    .ifPresent(one -> told.append("  tenderer  ").append(settings.address()).append("/invitations/")
                            .append(declaring.invite(one.id(), "Tenderer " + (tenders.invitations(one.id()).size() + 1), AUTHOR)).append('\n'));
        });
        System.out.println(told);
    }

    private void closed(Need need) {
        long id = launched("Hosting of crisis health data", need);
        for (int index = 0; index < OFFERS.size(); index++) {
            declaring.invite(id, "Tenderer " + (char) ('A' + index), AUTHOR);
            Invitation invitation = tenders.invitations(id).get(index);
            Hosting begun = declaring.questionnaire(declaring.current(invitation.id())).hosting();
            declaring.replace(invitation.id(), Hosting.of(begun.need(), named(offer(OFFERS.get(index)), begun.offer())), Provenance.none(), 0);
            declaring.submit(invitation.id(), 1);
        }
        // No clock is turned: the days of this one are moved.
        jdbc.sql("update consultation set launch = launch - 60, closing = closing - 60 where id = ?").param(id).update();
    }

    private long launched(String title, Need need) {
        long id = preparation.begin(title, declaring.today(), declaring.today().plusDays(30), declaring.today().plusDays(90), need, AUTHOR);
        Consultation begun = consultations.get(id);
        preparation.launch(id, begun.version(), AUTHOR);
        return id;
    }

    private static Offer named(Offer offer, Offer as) {
        return OfferBuilder.builder(offer).id(as.id()).name(as.name()).build();
    }

    private static Offer offer(String name) {
        return new PortfolioReader().read(document(name)).proposals().get(0).offer();
    }

    private static Document document(String name) {
        try (InputStream file = Demonstration.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return new DocumentReader().read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
