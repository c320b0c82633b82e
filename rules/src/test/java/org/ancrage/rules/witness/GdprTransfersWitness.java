package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.ContractClause;
import org.ancrage.fact.DataForm;
import org.ancrage.fact.Deployment;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.KeyCustody;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.Scheme;
import org.ancrage.fact.TransferGround;

/** GDPR: chapter V on transfers, and articles 28 and 48 on processors within reach of the access laws of third States. */
final class GdprTransfersWitness implements Witness {

    private static final LocalDate APPLIES = LocalDate.of(2018, 5, 25);

    @Override
    public String text() {
        return "eu/gdpr-transfers";
    }

    @Override
    public Outcome judge(Completion asked) {
        return asked.before(APPLIES) || !personal(asked) ? Outcome.NOT_APPLICABLE : new Case(asked).judge();
    }

    /** Art. 4(1): made-up data are about nobody, anonymous data about nobody who can be recognised (recital 26). */
    private static boolean personal(Completion asked) {
        var dataset = asked.need().dataset();
        return asked.yes(dataset.personal(), "dataset.personal")
                && !asked.yes(dataset.fictitious(), "dataset.fictitious")
                && form(asked) != DataForm.ANONYMOUS;
    }

    private static DataForm form(Completion asked) {
        return asked.value(asked.need().dataset().form(), DataForm.class, "dataset.form");
    }

    /** One completion. */
    private static final class Case {

        private static final List<Function> HOSTING = List.of(Function.STORAGE, Function.BACKUP, Function.PROCESSING);

        /** Work on the service from a third country is access; technical data hold identities, which are personal data too. */
        private static final List<Function> ACCESS =
                List.of(Function.ADMINISTRATION, Function.SUPERVISION, Function.SUPPORT, Function.TECHNICAL_DATA);

        private static final LocalDate ONLY_HDS_2 = LocalDate.of(2026, 5, 16);
        private static final Set<KeyCustody> OUT_OF_THE_HOSTERS_HANDS =
                Set.of(KeyCustody.CUSTOMER, KeyCustody.TRUSTED_THIRD_PARTY_IN_UNION);

        /** From a State that never had adequacy: on safeguards that nobody has supplemented, or on nothing. One stands for all that are missing. */
        private static final List<RemoteAccess> OTHER_ACCESS = List.of(
                new RemoteAccess("CN", TransferGround.APPROPRIATE_SAFEGUARDS, Answer.UNKNOWN),
                new RemoteAccess("CN", TransferGround.NONE, Answer.UNKNOWN));

        private final Completion asked;
        private final ThirdCountries countries;
        private final Hoster hoster;
        private final List<Participant> participants;
        private final ForeignReach reach;

        Case(Completion asked) {
            this.asked = asked;
            this.countries = new ThirdCountries(asked);
            this.hoster = asked.offer().hoster();
            this.participants = asked.items(asked.offer().participants(), List.of(otherParticipant()), "offer.participants");
            this.reach = new ForeignReach(asked, participants, this::withoutAdequacy);
        }

        Outcome judge() {
            List<Access> outside = accessFromOutside();
            if (outside.stream().anyMatch(this::withoutSafeguards) || exposureBreaches()) {
                return Outcome.NON_COMPLIANT;
            }
            return undertaken(outside) ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
        }

        private boolean undertaken(List<Access> outside) {
            return (has(ContractClause.PROCESSOR_TERMS) || hostsItself())
                    && outside.stream().allMatch(access -> access.access().supplementaryMeasures().yes())
                    && (has(ContractClause.TRANSFER_SAFEGUARDS) && asked.contract().supplementaryMeasures().yes() || !goesOutside())
                    && (has(ContractClause.CHALLENGE_OF_FOREIGN_REQUESTS) || !exposed());
        }

        private boolean has(ContractClause clause) {
            return asked.given(asked.contract().clauses(), given -> given == clause);
        }

        /** Art. 28 is about a processor; whoever hosts its own data is none. A commercial cloud is supplied by somebody else. */
        private boolean hostsItself() {
            return asked.yes(hoster.customerItself(), "hoster.customerItself")
                    && asked.value(asked.offer().deployment(), List.of(Deployment.COMMERCIAL_CLOUD, Deployment.ON_PREMISES), "offer.deployment")
                            != Deployment.COMMERCIAL_CLOUD;
        }

        // Chapter V: remote access

        /** One remote access of one entity. */
        private record Access(String what, RemoteAccess access) {
        }

        /** Remote access from a third country that no adequacy decision covers, by the hoster itself or by a participant (art. 44). */
        private List<Access> accessFromOutside() {
            List<Access> outside = new ArrayList<>(listedAccess(hoster, hoster.remoteAccess()));
            participants.forEach(participant -> outside.addAll(listedAccess(participant, participant.remoteAccess())));
            asked.items(new Listing<RemoteAccess>(allAccessListed(), List.of()), OTHER_ACCESS, "another remote access")
                    .forEach(access -> outside.add(new Access("another remote access", access)));
            return outside;
        }

        private List<Access> listedAccess(Entity entity, Listing<RemoteAccess> listed) {
            List<RemoteAccess> all = listed.items();
            return IntStream.range(0, all.size())
                    .filter(i -> !countries.free(all.get(i).country(), entity.id()))
                    .mapToObj(i -> new Access("entity[%s].remoteAccess[%d]".formatted(entity.id(), i), all.get(i)))
                    .toList();
        }

        /** Who cannot technically obtain data has no access beside those that are listed. */
        private boolean allAccessListed() {
            return hoster.remoteAccess().complete()
                    && asked.offer().participants().allKnownToBe(
                            participant -> participant.noTechnicalAccess() || participant.remoteAccess().complete());
        }

        /** Art. 46; a derogation of art. 49 is no safeguard, and adequacy that no decision gives is none. */
        private boolean withoutSafeguards(Access access) {
            return asked.value(access.access().ground(), List.of(TransferGround.APPROPRIATE_SAFEGUARDS, TransferGround.NONE),
                    access.what() + ".ground") != TransferGround.APPROPRIATE_SAFEGUARDS;
        }

        // Chapter V: places

        /** A place outside, or a hoster that is a legal person of a third country, to which data are then made available (situation 41). */
        private boolean goesOutside() {
            return Stream.concat(places(HOSTING, List.of("CN", "CH")).stream(), places(ACCESS, List.of("CN")).stream())
                            .anyMatch(this::isOutside)
                    || isOutside(ForeignReach.registeredOffice(asked, hoster)) && !hostsItself();
        }

        private boolean isOutside(String country) {
            return !countries.free(country, hoster.id());
        }

        /** Countries of these functions together: where several listings may go on, the worst further country of all says enough. */
        private List<String> places(List<Function> functions, List<String> others) {
            List<Listing<String>> listings = functions.stream().<Listing<String>>map(asked.offer().locations()::of).toList();
            List<String> known = listings.stream().flatMap(listing -> listing.items().stream()).distinct().toList();
            return asked.items(new Listing<>(listings.stream().allMatch(Listing::complete), known), others, "places " + functions);
        }

        // Articles 28 and 48

        /** Who is certified for the United States may be the entity there or, on behalf of its group, the one asked about (situations 2, 16). */
        private boolean withoutAdequacy(String state, Entity entity, Entity subject) {
            return !countries.free(state, entity.id()) && !countries.free(state, subject.id());
        }

        private boolean exposureBreaches() {
            return asked.reads("eu/gdpr-transfers#mere-exposure", "breaches") && !acceptedByCourts() && exposed();
        }

        /** A processor is within reach of the access law of a third State from which no adequacy decision protects. */
        private boolean exposed() {
            return reach.participantWithAccess() || reach.hoster() && !hostsItself();
        }

        /**
         * The test drawn from the decisions of the Conseil d'État (13 October 2020, 12 March 2021, 19 November 2024), all together; the duty to
         * challenge requests is an undertaking and is asked for among those.
         */
        private boolean acceptedByCourts() {
            var dataset = asked.need().dataset();
            return (form(asked) == DataForm.PSEUDONYMISED || lowSensitivity())
                    && asked.yes(dataset.limitedRetention(), "dataset.limitedRetention")
                    && OUT_OF_THE_HOSTERS_HANDS.contains(asked.value(asked.offer().keyCustody(),
                            List.of(KeyCustody.CUSTOMER, KeyCustody.HOSTER), "offer.keyCustody"))
                    && hostedInEconomicArea()
                    && hdsCertified();
        }

        /** Nothing on health, as appointments without their reason. */
        private boolean lowSensitivity() {
            var dataset = asked.need().dataset();
            return !asked.yes(dataset.healthDataFromCare(), "dataset.healthDataFromCare") && !asked.yes(dataset.health(), "dataset.health");
        }

        private boolean hostedInEconomicArea() {
            return places(HOSTING, List.of("CN", "CH")).stream().allMatch(countries::inEconomicArea);
        }

        private boolean hdsCertified() {
            return new Certified(asked).service(hoster.id(), Scheme.HDS, this::versionCounts, this::versionMayCount);
        }

        private boolean versionCounts(Certificate certificate) {
            return asked.before(ONLY_HDS_2) || certificate.majorVersionIs(2);
        }

        private boolean versionMayCount(Certificate certificate) {
            return asked.before(ONLY_HDS_2) || certificate.majorVersionMayBe(2);
        }

        /** One that is not listed, is within reach and can obtain data; its remote access is that of {@link #OTHER_ACCESS}. */
        private static Participant otherParticipant() {
            return ParticipantBuilder.builder()
                    .id("another participant")
                    .registeredOffice("CN")
                    .centralAdministration("CN")
                    .principalEstablishment("CN")
                    .presences(Listing.only())
                    .groupOutsideUnion(Answer.YES)
                    .accessToCustomerData(Answer.YES)
                    .accessToTechnicalData(Answer.YES)
                    .remoteAccess(Listing.only())
                    .build();
        }
    }
}
