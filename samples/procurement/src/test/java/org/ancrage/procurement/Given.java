package org.ancrage.procurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.PortfolioReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.consultation.Preparation;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.Invitation;
import org.ancrage.procurement.tender.Tenders;

/** What tests begin with, where it is not what they are about. */
final class Given {

    private static final Path CASES = Path.of("../cli/cases/portfolio");

    private Given() {
    }

    static Need need() {
        return read("needs/ministry-crisis-health-data.yaml").needs().get(0);
    }

    static Offer offer(String name) {
        return read("offers/" + name + ".yaml").proposals().get(0).offer();
    }

    private static org.ancrage.document.Portfolio read(String file) {
        try {
            return new PortfolioReader().read(new DocumentReader().read(CASES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offers are taken for ten days, the data hosted two months later. */
    static long prepared(String title) {
        return Running.bean(Preparation.class).begin(title, Running.TODAY, Running.TODAY.plusDays(10), Running.TODAY.plusDays(70), need(), "buyer");
    }

    static long launched(String title) {
        long id = prepared(title);
        Running.bean(Preparation.class).launch(id, 0, "buyer");
        return id;
    }

    /** A browser that came by the link. */
    static Browser tenderer(long consultation, String name) {
        String token = Running.bean(Declaring.class).invite(consultation, name, "buyer");
        Browser browser = new Browser("en");
        browser.submit(browser.get("/invitations/" + token), "/invitations/" + token);
        return browser;
    }

    static Invitation invitation(long consultation, String name) {
        return Running.bean(Tenders.class).invitations(consultation).stream().filter(one -> one.tenderer().equals(name)).findFirst().orElseThrow();
    }

    /** What a tenderer declares, without submitting it. */
    static void told(long consultation, String name, Offer offer) {
        Declaring declaring = Running.bean(Declaring.class);
        long invitation = invitation(consultation, name).id();
        Hosting begun = declaring.questionnaire(declaring.current(invitation)).hosting();
        declaring.replace(invitation, Hosting.of(begun.need(), OfferBuilder.builder(offer).id(begun.offer().id()).name(name).build()), Provenance.none(),
                declaring.current(invitation).version());
    }

    /** An offer of these facts, submitted. */
    static long submitted(long consultation, String name, String offer) {
        Running.bean(Declaring.class).invite(consultation, name, "buyer");
        told(consultation, name, offer(offer));
        long invitation = invitation(consultation, name).id();
        Running.bean(Declaring.class).submit(invitation, Running.bean(Declaring.class).current(invitation).version());
        return invitation;
    }

    static void closed() {
        Running.CLOCK.turn(Running.TODAY.plusDays(11));
    }

    static int version(long consultation) {
        return Running.bean(Consultations.class).get(consultation).version();
    }

    static List<Browser.Field> fields(String... namesAndValues) {
        List<Browser.Field> fields = new java.util.ArrayList<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.add(new Browser.Field(namesAndValues[index], namesAndValues[index + 1]));
        }
        return fields;
    }
}
