package org.ancrage.benchmarks.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;

/** Legal questions of which one list of facts is as long as one likes. */
public enum GrownFacts {

    /** Each link is held by the next, the last of them from outside the Union. */
    CHAIN {
        @Override
        void grow(OfferBuilder offer, Offer of, int size) {
            List<Holder> holders = new ArrayList<>();
            List<Holding> holdings = new ArrayList<>();
            for (int link = 0; link < size; link++) {
                holders.add(holder("link" + link, link == size - 1 ? "US" : "FR"));
                holdings.add(holding("link" + link, link == 0 ? of.hoster().id() : "link" + (link - 1), BigDecimal.valueOf(100)));
            }
            offer.holders(holders).holdings(new Listing<>(true, holdings));
        }
    },

    /** Companies each of which holds a part of each of the others, and of the hoster. */
    CROSS_HOLDINGS {
        @Override
        void grow(OfferBuilder offer, Offer of, int size) {
            BigDecimal ofEach = BigDecimal.valueOf(90).divide(BigDecimal.valueOf(size), 4, RoundingMode.DOWN);
            List<Holder> holders = new ArrayList<>(List.of(holder("top", "FR")));
            List<Holding> holdings = new ArrayList<>();
            for (int held = 0; held <= size; held++) {
                String name = held == size ? of.hoster().id() : "company" + held;
                BigDecimal left = BigDecimal.valueOf(100);
                for (int holder = 0; holder < size; holder++) {
                    if (holder != held) {
                        holdings.add(holding("company" + holder, name, ofEach));
                        left = left.subtract(ofEach);
                    }
                }
                holdings.add(holding("top", name, left));
                if (held < size) {
                    holders.add(holder(name, held == 0 ? "US" : "FR"));
                }
            }
            offer.holders(holders).holdings(new Listing<>(true, holdings));
        }
    },

    /** Holders of equal parts of the hoster, one in five of them from outside the Union. */
    HOLDERS {
        @Override
        void grow(OfferBuilder offer, Offer of, int size) {
            List<Holder> holders = new ArrayList<>();
            List<Holding> holdings = new ArrayList<>();
            for (int holder = 0; holder < size; holder++) {
                holders.add(holder("holder" + holder, holder % 5 == 0 ? "US" : "FR"));
                holdings.add(holding("holder" + holder, of.hoster().id(), BigDecimal.valueOf(100).divide(BigDecimal.valueOf(size), 10, RoundingMode.HALF_EVEN)));
            }
            offer.holders(holders).holdings(new Listing<>(true, holdings));
        }
    },

    /** Participants in the Union, of which one in three has access. */
    PARTICIPANTS {
        @Override
        void grow(OfferBuilder offer, Offer of, int size) {
            List<Participant> participants = new ArrayList<>();
            for (int participant = 0; participant < size; participant++) {
                participants.add(ParticipantBuilder.builder().id("participant" + participant)
                        .registeredOffice("FR").centralAdministration("FR").principalEstablishment("FR").presences(Listing.only())
                        .groupOutsideUnion(Answer.NO).activities(Listing.only()).administration(Listing.only())
                        .accessToCustomerData(participant % 3 == 0 ? Answer.YES : Answer.NO).accessToTechnicalData(Answer.NO)
                        .remoteAccess(Listing.only()).replaceableByOwnSkills(Answer.YES).build());
            }
            offer.participants(new Listing<>(true, participants));
        }
    },

    /** Participants of which nothing is known but a seat in a third State. */
    PARTICIPANTS_LITTLE_KNOWN {
        @Override
        void grow(OfferBuilder offer, Offer of, int size) {
            List<Participant> participants = new ArrayList<>();
            for (int participant = 0; participant < size; participant++) {
                participants.add(ParticipantBuilder.builder().id("participant" + participant).registeredOffice("US").build());
            }
            offer.participants(new Listing<>(false, participants));
        }
    },

    /** Certificates like those of the offer, that begin one after the other and run for three years. */
    CERTIFICATES {
        @Override
        void grow(OfferBuilder offer, Offer of, int size) {
            List<Certificate> like = of.certificates().items();
            List<Certificate> certificates = new ArrayList<>();
            for (int certificate = 0; certificate < size; certificate++) {
                // Later than the versions of frameworks that they are under.
                LocalDate from = LocalDate.of(2024, 6, 1).plusDays(3_650L * certificate / size);
                certificates.add(CertificateBuilder.builder(like.get(certificate % like.size())).id("certificate" + certificate)
                        .validFrom(from).validUntil(from.plusYears(3).minusDays(1)).build());
            }
            offer.certificates(new Listing<>(true, certificates));
        }
    };

    abstract void grow(OfferBuilder offer, Offer of, int size);

    /** The question with a list of that size. */
    public Hosting of(Hosting hosting, int size) {
        OfferBuilder offer = OfferBuilder.builder(hosting.offer());
        grow(offer, hosting.offer(), size);
        return new Hosting(hosting.need(), offer.build(), hosting.contract());
    }

    /** How many items the list has. */
    public static int items(Hosting hosting) {
        Offer offer = hosting.offer();
        return offer.holders().size() + offer.holdings().items().size() + offer.participants().items().size() + offer.certificates().items().size();
    }

    private static Holder holder(String id, String country) {
        return new Holder(id, null, country, country, country, Listing.only());
    }

    private static Holding holding(String holder, String of, BigDecimal percent) {
        Answer controls = percent.compareTo(BigDecimal.valueOf(50)) > 0 ? Answer.YES : Answer.NO;
        return HoldingBuilder.builder().id(holder + " of " + of).holder(holder).of(of).capital(percent).votes(percent)
                .declared(Answer.NO).veto(Answer.NO).appointsMajority(controls).control(controls).build();
    }
}
