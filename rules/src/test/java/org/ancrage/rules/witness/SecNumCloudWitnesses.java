package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.Deployment;
import org.jspecify.annotations.Nullable;

/** SecNumCloud 3.2, criterion by criterion. */
final class SecNumCloudWitnesses {

    /** Version 3.2, the first to have a chapter 19.6; its readings are open from that day. */
    private static final LocalDate VERSION_3_2 = LocalDate.of(2022, 3, 8);

    /** 19.6.b.1: more than this alone, or more than this together, is too much; exactly this is not. */
    private static final Ratio ALONE = Ratio.percent(24);
    private static final Ratio TOGETHER = Ratio.percent(39);

    /** Breaks 19.6.c and 19.6.d, and so stands for whatever participant was not listed. */
    private static final Participant WORST = ParticipantBuilder.builder().id("(another participant)")
            .registeredOffice("US").centralAdministration("US").principalEstablishment("US").groupOutsideUnion(Answer.YES)
            .accessToCustomerData(Answer.YES).accessToTechnicalData(Answer.YES)
            .replaceableByOwnSkills(Answer.NO).alternatives(0).build();

    private record Reading(String name, Predicate<Completion> law) implements CriterionWitness {
        @Override
        public String criterion() {
            return "fr/secnumcloud#" + name;
        }

        @Override
        public boolean met(Completion asked) {
            return law.test(asked);
        }
    }

    private SecNumCloudWitnesses() {
    }

    static List<CriterionWitness> all() {
        return Stream.of(qualification(), places(), establishment(), ownership(), thirdCompanies(), documents(), agreement())
                .<CriterionWitness>flatMap(List::stream).toList();
    }

    /** Chapter 3.2 and annex 2: the very service must be qualified. */
    private static List<Reading> qualification() {
        return List.of(
                new Reading("commercial-cloud", asked -> asked.value(asked.offer().deployment(), Deployment.class, "offer.deployment")
                        == Deployment.COMMERCIAL_CLOUD),
                new Reading("service-qualified", asked -> qualified(asked, version -> true)),
                new Reading("service-qualified-3-2", asked -> qualified(asked, "3.2"::equals)));
    }

    private static boolean qualified(Completion asked, Predicate<String> versionCounts) {
        Offer offer = asked.offer();
        boolean left = ServiceAsAssessed.left(asked);
        Predicate<String> counts = version -> versionCounts.test(version) && !(left && version.equals("3.2"));
        return new Qualifications(asked, offer.hoster().id()).cover(offer.service(), offer.zone(), counts);
    }

    /** 19.2; the Union, not the Economic Area. */
    private static List<Reading> places() {
        return List.of(
                answer("locations-documented", Offer::locationsDocumented),
                new Reading("data-in-union", asked ->
                        inUnion(asked, Location.Function.STORAGE, Location.Function.PROCESSING, Location.Function.BACKUP)),
                new Reading("administration-from-union", asked ->
                        inUnion(asked, Location.Function.ADMINISTRATION, Location.Function.SUPERVISION)),
                new Reading("technical-data-in-union", asked -> inUnion(asked, Location.Function.TECHNICAL_DATA)),
                // 19.2.e lets support alone leave the Union, if that is documented.
                new Reading("support-outside-documented", asked -> inUnion(asked, Location.Function.SUPPORT)
                        || asked.yes(asked.offer().supportOperationsDocumented(), "offer.supportOperationsDocumented")));
    }

    private static final Set<Location.Function> DISPENSABLE = Set.of(Location.Function.BACKUP, Location.Function.SUPPORT);

    private static boolean inUnion(Completion asked, Location.Function... functions) {
        return Arrays.stream(functions).allMatch(function -> places(asked, function).stream()
                .allMatch(country -> UnionTerritory.holds(country, asked.day())));
    }

    /** What every service does is done somewhere, so that a list of no place leaves the place unknown; one may do without back-ups and support. */
    private static List<String> places(Completion asked, Location.Function function) {
        Listing<String> given = asked.offer().locations().of(function);
        return given.none() && !DISPENSABLE.contains(function) ? List.of(asked.oneOf(UnlistedCountries.excluded(given, "NO") ? List.of("FR") : List.of("FR", "NO"), "locations." + function))
                : asked.countries(given, List.of("NO"), "locations." + function);
    }

    /** 19.6.a says « et »: each of the three is in a Member State. */
    private static List<Reading> establishment() {
        return List.of(
                connection("registered-office-in-union", Hoster::registeredOffice),
                connection("central-administration-in-union", Hoster::centralAdministration),
                connection("principal-establishment-in-union", Hoster::principalEstablishment));
    }

    private static Reading connection(String name, Function<Hoster, @Nullable String> of) {
        return new Reading(name, asked ->
                UnionTerritory.holds(asked.value(of.apply(asked.offer().hoster()), List.of("FR", "NO"), "hoster." + name), asked.day()));
    }

    /** 19.6.b: what third entities outside the Union may hold, and what they may not be granted. */
    private static List<Reading> ownership() {
        return List.of(
                new Reading("individual-cap", asked -> capped(asked, SecNumCloudWitnesses::anyAbove)),
                new Reading("collective-cap", asked -> capped(asked, SecNumCloudWitnesses::allAbove)),
                new Reading("no-outside-veto", asked -> noneOutsideHas(asked, Ownership::veto)),
                new Reading("no-outside-majority", asked -> noneOutsideHas(asked, Ownership::majority)));
    }

    private static boolean capped(Completion asked, BiPredicate<Ownership, String> above) {
        // Whether it takes both to be in breach (reading ownership-caps) is no matter of either cap.
        return !above.test(Ownership.whole(asked), method(asked));
    }

    private static String method(Completion asked) {
        return Stream.of("product", "control-chain")
                .filter(option -> asked.since(VERSION_3_2) && asked.reads("fr/secnumcloud#indirect-holdings", option))
                .findFirst().orElse("greater-of-both");
    }

    private static boolean anyAbove(Ownership ownership, String method) {
        return ownership.outsideHolders().stream().anyMatch(holder -> above(ownership, Set.of(holder), method, ALONE));
    }

    private static boolean allAbove(Ownership ownership, String method) {
        return above(ownership, ownership.outsideHolders(), method, TOGETHER);
    }

    /** Too much of the capital or too much of the votes. */
    private static boolean above(Ownership ownership, Set<String> holders, String method, Ratio cap) {
        return Stream.of(Ownership.Part.values()).anyMatch(part -> ownership.held(holders, part, method).moreThan(cap));
    }

    /** 19.6.b.3; a holder inside that is controlled from outside has it for those who control it. */
    private static boolean noneOutsideHas(Completion asked, BiPredicate<Ownership, Holding> right) {
        Ownership ownership = Ownership.whole(asked);
        return ownership.inHoster().noneMatch(held ->
                right.test(ownership, held) && ownership.exists(held) && ownership.ledFromOutside(held.holder()));
    }

    /** 19.6.c and d, on third companies outside the Union, in a group outside or controlled from there. */
    private static List<Reading> thirdCompanies() {
        return List.of(
                new Reading("no-outside-access", asked -> noneFromOutside(asked, SecNumCloudWitnesses::access)),
                new Reading("operating-autonomy", asked -> noneFromOutside(asked, (in, company) -> !autonomous(in, company))));
    }

    private static boolean noneFromOutside(Completion asked, BiPredicate<Completion, Participant> breach) {
        return asked.items(asked.offer().participants(), List.of(WORST), "offer.participants").stream()
                .noneMatch(company -> breach.test(asked, company) && fromOutside(asked, company));
    }

    /** 19.6.c: one connection outside, or belonging to or controlled by a company outside (art. L. 233-3), whichever of these is known. */
    private static boolean fromOutside(Completion asked, Participant company) {
        return company == WORST || company.groupOutsideUnion().yes()
                || (company.groupOutsideUnion().no() ? Ownership.known(asked) : Ownership.listed(asked)).ledFromOutside(company.id())
                || asked.yes(company.groupOutsideUnion(), of(company, "groupOutsideUnion"));
    }

    /** Customers' data, and technical data that hold information on customers; who reaches them from afar can obtain them. */
    private static boolean access(Completion asked, Participant company) {
        return !company.remoteAccess().items().isEmpty()
                || company.accessToCustomerData().yes() || company.accessToTechnicalData().yes()
                || asked.yes(company.accessToCustomerData(), of(company, "accessToCustomerData"))
                || asked.yes(company.accessToTechnicalData(), of(company, "accessToTechnicalData"));
    }

    /** 19.6.d: own skills, or at least two other companies, or a third company that is qualified itself for what it supplies. */
    private static boolean autonomous(Completion asked, Participant company) {
        boolean others = company.alternatives() != null && company.alternatives() >= 2;
        return others || company.replaceableByOwnSkills().yes()
                || asked.yes(company.replaceableByOwnSkills(), of(company, "replaceableByOwnSkills"))
                || asked.value(company.alternatives(), List.of(2, 1), of(company, "alternatives")) >= 2
                || new Qualifications(asked, company.id()).cover(company.supplies(), company.zone(), version -> true);
    }

    private static String of(Participant company, String what) {
        return "participant[%s].%s".formatted(company.id(), what);
    }

    /** 5.3.d and e; 19.6.e, which somebody must have examined. */
    private static List<Reading> documents() {
        return List.of(
                answer("residual-risk-document", Offer::residualRiskDocument),
                answer("residual-risk-information", Offer::residualRiskInformation),
                answer("union-values", Offer::respectsUnionValues));
    }

    private static Reading answer(String name, Function<Offer, Answer> of) {
        return new Reading(name, asked -> asked.yes(of.apply(asked.offer()), "offer." + name));
    }

    /** 19.1.b, c, g, o and 19.6.f: undertakings, which count once they are known to be given. */
    private static List<Reading> agreement() {
        return List.of(
                clause("service-locations-stated", ContractClause.SERVICE_LOCATIONS),
                clause("termination-on-loss", ContractClause.TERMINATION_ON_LOSS_OF_QUALIFICATION),
                clause("qualification-stated", ContractClause.QUALIFICATION_STATED),
                clause("notice-of-changes", ContractClause.NOTICE_OF_PROTECTION_CHANGES),
                new Reading("member-state-law", asked -> {
                    String law = asked.value(asked.contract().governingLaw(), List.of("FR", "US"), "contract.governingLaw");
                    return UnionTerritory.holds(law, asked.day());
                }));
    }

    private static Reading clause(String name, ContractClause clause) {
        return new Reading(name, asked -> asked.has(asked.contract().clauses(), clause, "contract.clauses"));
    }
}
