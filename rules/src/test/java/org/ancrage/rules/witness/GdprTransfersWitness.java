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
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location.Function;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.Abroad;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.TransferGround;

/** GDPR: chapter V on transfers, and articles 28 and 48 on processors within reach of laws of third States that give access, or are taken to. */
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

    /**
     * Art. 4(1): made-up data are about nobody, anonymous data about nobody who can be recognised (recital 26); data that are said to be
     * personal, or to be of persons by their form, are neither.
     */
    private static boolean personal(Completion asked) {
        var dataset = asked.need().dataset();
        return dataset.arePersonalData()
                || asked.yes(dataset.personal(), "dataset.personal")
                        && !asked.yes(dataset.fictitious(), "dataset.fictitious")
                        && form(asked) != DataForm.ANONYMOUS;
    }

    private static DataForm form(Completion asked) {
        return asked.value(asked.need().dataset().form(), DataForm.class, "dataset.form");
    }

    /** One completion. */
    private static final class Case {

        /** Who can change the service can reach the data: places of administration count as places of hosting. */
        private static final List<Function> HOSTING =
                List.of(Function.STORAGE, Function.BACKUP, Function.PROCESSING, Function.ADMINISTRATION);

        private static final List<Function> TECHNICAL_DATA = List.of(Function.TECHNICAL_DATA);

        /** Without acting and without access to customers' data (SecNumCloud 3.2, definitions of 1.3.2): technical data at most. */
        private static final List<Function> WATCHING = List.of(Function.SUPERVISION, Function.SUPPORT);

        private static final LocalDate ONLY_HDS_2 = LocalDate.of(2026, 5, 16);
        private static final List<KeyCustody> KEYS = List.of(KeyCustody.CUSTOMER, KeyCustody.HOSTER, KeyCustody.NO_ENCRYPTION);
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
            Outcome exposure = exposure(outside);
            if (outside.stream().anyMatch(this::withoutSafeguards) || exposure == Outcome.NON_COMPLIANT) {
                return Outcome.NON_COMPLIANT;
            }
            boolean undertaken = (has(ContractClause.PROCESSOR_TERMS) || noProcessor())
                    && outside.stream().allMatch(access -> access.access().supplementaryMeasures().yes())
                    && (supplementedSafeguards() || !goesOutside());
            return undertaken ? exposure : Outcome.CONDITIONAL;
        }

        /** Art. 46 and C-311/18: undertakings that the parties may still give. */
        private boolean supplementedSafeguards() {
            return has(ContractClause.TRANSFER_SAFEGUARDS) && asked.contract().supplementaryMeasures().yes();
        }

        private boolean has(ContractClause clause) {
            return asked.given(asked.contract().clauses(), given -> given == clause);
        }

        /**
         * Art. 28 is about a processor; whoever hosts its own data is none. A commercial cloud is supplied by somebody else, and what a publisher of
         * software hosts are the data of its own customers.
         */
        private boolean hostsItself() {
            return (hoster.isCustomer()
                            || asked.offer().deployment() != Deployment.COMMERCIAL_CLOUD && asked.yes(hoster.customerItself(), "hoster.customerItself"))
                    && !HdsCareData.publisher(asked);
        }

        /** The host establishment of a hospital group that meets the three conditions is a joint controller (art. 26; page on the health code, 4.7). */
        private boolean noProcessor() {
            return (hostsItself() || new HdsChain(asked).hospitalGroup()) && participants.stream().noneMatch(this::obtainsPersonalData);
        }

        /**
         * Art. 28 (page on transfers, 6.1): who can obtain them is a processor. Technical data, such as identities and logs, are personal data by one
         * reading only.
         */
        private boolean obtainsPersonalData(Participant participant) {
            return technicalDataCount() ? reach.technicalAccess(participant) : obtainsCustomerData(participant);
        }

        // Chapter V: remote access

        /** One remote access of one entity. */
        private record Access(String what, RemoteAccess access) {
        }

        /** Remote access from a third country that no adequacy decision covers, by the hoster itself or by a participant (art. 44). */
        private List<Access> accessFromOutside() {
            List<Access> outside = new ArrayList<>(listedAccess(hoster, hoster.remoteAccess()));
            participants.stream().filter(this::accessCounts).forEach(participant -> outside.addAll(listedAccess(participant, participant.remoteAccess())));
            if (!hoster.remoteAccess().complete()
                    || participants.stream().anyMatch(participant -> !participant.remoteAccess().complete() && mayHaveUnlistedAccess(participant))) {
                asked.items(Listing.<RemoteAccess>unknown(), OTHER_ACCESS, "another remote access")
                        .forEach(access -> outside.add(new Access("another remote access", access)));
            }
            return outside;
        }

        /** Technical data alone make a transfer by one reading only. What is accessed without reaching technical data is customers' data. */
        private boolean accessCounts(Participant participant) {
            return technicalDataCount() || participant.accessToTechnicalData().no() || obtainsCustomerData(participant);
        }

        private boolean mayHaveUnlistedAccess(Participant participant) {
            return technicalDataCount()
                    ? !participant.noTechnicalAccess()
                    : obtainsCustomerData(participant);
        }

        private boolean obtainsCustomerData(Participant participant) {
            return ForeignReach.obtainsCustomerData(asked, participant);
        }

        private boolean technicalDataCount() {
            return asked.reads("eu/gdpr-transfers#technical-data", "transfer");
        }

        private List<Access> listedAccess(Entity entity, Listing<RemoteAccess> listed) {
            List<RemoteAccess> all = listed.items();
            return IntStream.range(0, all.size())
                    .filter(i -> !free(all.get(i).country(), entity))
                    .mapToObj(i -> new Access("entity[%s].remoteAccess[%d]".formatted(entity.id(), i), all.get(i)))
                    .toList();
        }

        private boolean free(String country, Entity entity) {
            return countries.free(country, entity.id(), !(entity instanceof Hoster) || company());
        }

        /** Whether the hoster is a company: some decisions cover no others. */
        private boolean company() {
            Deployment deployment = asked.offer().deployment();
            return deployment == Deployment.COMMERCIAL_CLOUD
                    || deployment != Deployment.INTERNAL_STATE_CLOUD && asked.yes(Answer.UNKNOWN, "hoster is a company");
        }

        /** Art. 46; a derogation of art. 49 is no safeguard, and adequacy that no decision gives is none. */
        private boolean withoutSafeguards(Access access) {
            return asked.value(access.access().ground(), List.of(TransferGround.APPROPRIATE_SAFEGUARDS, TransferGround.NONE),
                    access.what() + ".ground") != TransferGround.APPROPRIATE_SAFEGUARDS;
        }

        // Chapter V: places

        /** A place outside, or a hoster or participant that is a company of a third country, to which data are then made available (situation 41; a reading). */
        private boolean goesOutside() {
            return places(HOSTING, List.of("CN", "CH")).stream().anyMatch(this::isOutside)
                    || technicalDataCount() && (places(TECHNICAL_DATA, List.of("CN")).stream().anyMatch(this::isOutside)
                            || places(WATCHING, List.of("CN")).stream().anyMatch(country -> isOutside(country) && !accessDeclared(country)))
                    || asked.reads("eu/gdpr-transfers#hoster-of-third-country", "transfer")
                            && (!hostsItself() && isOutside(ForeignReach.registeredOffice(asked, hoster)) || participants.stream().anyMatch(this::imports));
        }

        /** Page on transfers, 6.1: only a subsidiary in the Union of a third-country parent is no importer. Safeguards of an access from there bind it. */
        private boolean imports(Participant participant) {
            if (!obtainsPersonalData(participant)) {
                return false;
            }
            String office = ForeignReach.registeredOffice(asked, participant);
            return !free(office, participant) && listedAccess(participant, participant.remoteAccess()).stream()
                    .noneMatch(access -> access.access().country().equals(office) && !withoutSafeguards(access));
        }

        /** Who works from there and has declared access is judged by the ground of that access. */
        private boolean accessDeclared(String country) {
            return Stream.concat(Stream.of(hoster.remoteAccess()), participants.stream().map(Participant::remoteAccess))
                    .anyMatch(listed -> listed.some(access -> access.country().equals(country)));
        }

        private boolean isOutside(String country) {
            return !free(country, hoster);
        }

        /** Countries of these functions together: where several listings may go on, the worst further country of all says enough. */
        private List<String> places(List<Function> functions, List<String> others) {
            List<Listing<String>> listings = functions.stream().<Listing<String>>map(asked.offer().locations()::of).toList();
            List<String> known = listings.stream().flatMap(listing -> listing.items().stream()).distinct().toList();
            List<Enum<?>> outside = listings.stream().noneMatch(UnlistedCountries::mayBeOutsideArea) ? List.of(Abroad.OUTSIDE_EUROPEAN_ECONOMIC_AREA) : List.of();
            return asked.countries(new Listing<>(listings.stream().allMatch(Listing::complete), known, outside), others, "places " + functions);
        }

        // Articles 28 and 48

        /** Whoever is reached by itself has to be covered: a decision for certified organisations covers no others (situation 41; a reading). */
        private boolean withoutAdequacy(String state, Entity entity, Entity subject) {
            return !countries.adequateLaw(state, entity.id());
        }

        /** Arts. 28 and 48: what answers the reach of a law from which no adequacy decision protects. */
        private Outcome exposure(List<Access> outside) {
            if (!exposed() && !onForeignSoil(outside)) {
                return Outcome.COMPLIANT;
            }
            List<Outcome> answers = List.of(measuresAgainstReach(), encryptedOutOfReach(), weighedByTheCourts(), challenge());
            return answers.contains(Outcome.COMPLIANT) ? Outcome.COMPLIANT
                    : answers.contains(Outcome.CONDITIONAL) ? Outcome.CONDITIONAL : Outcome.NON_COMPLIANT;
        }

        private static Outcome answer(boolean facts, boolean undertaken) {
            return !facts ? Outcome.NON_COMPLIANT : undertaken ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
        }

        /** Situation 41: clauses and supplementary measures, of which those that count are a reading. */
        private Outcome measuresAgainstReach() {
            return answer(asked.reads("eu/gdpr-transfers#effective-measures", "agreed") || keysOutOfReach(), supplementedSafeguards());
        }

        /** Situation 22: storage in the Union (or where art. 45 lets data go alike), encryption, the terms of art. 28. */
        private Outcome encryptedOutOfReach() {
            return answer(keysOutOfReach() && places(HOSTING, List.of("CN", "CH")).stream().noneMatch(this::isOutside), challenged());
        }

        /** The test drawn from the decisions of the Conseil d'État, all together; without keys apart, a reading, a public interest was authorised. */
        private Outcome weighedByTheCourts() {
            var dataset = asked.need().dataset();
            return answer(asked.reads("eu/gdpr-transfers#strong-encryption", "any-encryption")
                    && asked.value(asked.offer().keyCustody(), KEYS, "offer.keyCustody") != KeyCustody.NO_ENCRYPTION
                    && (form(asked) == DataForm.PSEUDONYMISED || lowSensitivity())
                    && asked.yes(dataset.limitedRetention(), "dataset.limitedRetention")
                    && asked.yes(dataset.authorisedPublicInterest(), "dataset.authorisedPublicInterest")
                    && hostedInEconomicArea()
                    && hdsCertified(), challenged());
        }

        /** Situation 1: storage in the Union by itself; the law is open. */
        private Outcome challenge() {
            return answer(asked.reads("eu/gdpr-transfers#mere-exposure", "safeguards-suffice") && hostedInEconomicArea(), challenged());
        }

        private boolean challenged() {
            return has(ContractClause.CHALLENGE_OF_FOREIGN_REQUESTS);
        }

        private boolean keysOutOfReach() {
            return OUT_OF_THE_HOSTERS_HANDS.contains(asked.value(asked.offer().keyCustody(), KEYS, "offer.keyCustody"));
        }

        /** A processor is within reach of the law of a third State from which no adequacy decision protects. */
        private boolean exposed() {
            return reach.participantWithAccess() || reach.hoster() && !hostsItself();
        }

        /** Page on transfers, 6.3: laws reach what is there, and who works there; whether they do where nobody is established is a reading. */
        private boolean onForeignSoil(List<Access> outside) {
            return asked.reads("eu/gdpr-transfers#law-of-the-place", "reaches")
                    && !(hostsItself() && participants.stream().noneMatch(this::obtainsPersonalData))
                    && (!outside.isEmpty() || places(HOSTING, List.of("CN", "CH")).stream().anyMatch(this::isOutside));
        }

        /** Nothing on health, as appointments without their reason. */
        private boolean lowSensitivity() {
            var dataset = asked.need().dataset();
            return !asked.yes(dataset.healthDataFromCare(), "dataset.healthDataFromCare") && !asked.yes(dataset.health(), "dataset.health")
                    && !asked.yes(dataset.snds(), "dataset.snds");
        }

        private boolean hostedInEconomicArea() {
            return places(HOSTING, List.of("CN", "CH")).stream().allMatch(countries::inEconomicArea);
        }

        private boolean hdsCertified() {
            return new Certified(asked).service(hoster.id(), Scheme.HDS, this::versionCounts, this::versionMayCount);
        }

        private boolean versionCounts(Certificate certificate) {
            return asked.before(ONLY_HDS_2) && certificate.majorVersionIs(1) || certificate.majorVersionIs(2);
        }

        private boolean versionMayCount(Certificate certificate) {
            return asked.before(ONLY_HDS_2) || certificate.majorVersionMayBe(2);
        }

        /** One that is not listed, is within reach and can obtain data. */
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
                    .remoteAccess(Listing.unknown())
                    .build();
        }
    }
}
