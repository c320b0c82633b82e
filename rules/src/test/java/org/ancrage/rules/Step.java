package org.ancrage.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.ContractBuilder;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.DerogationBuilder;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Locations;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.ApprovingAuthority;
import org.ancrage.fact.term.ArchivistCertification;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.HosterCommitment;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.TransferGround;

/**
 * A change of one fact that the law should take one way, whatever the other facts.
 *
 * @param name what is done
 * @param better whether the law can only take it well; else it can only take it ill
 * @param changed the same question after the change, once for each place where it can be made
 */
record Step(String name, boolean better, StepOn changed) {

    private static final String THIRD_STATE = "CN";
    /** From the farthest to the nearest: a third State, an adequate one, one of the Economic Area, one of the Union, France. */
    private static final List<String> NEARER = List.of(THIRD_STATE, "CH", "NO", "DE", "FR");

    /** Makes a change on a day. */
    interface StepOn {
        Stream<Hosting> of(Hosting hosting, LocalDate day);
    }

    static List<Step> all() {
        return Stream.of(certificates(), clauses(), derogations(), accesses(), participants(), holders(), places()).flatMap(Function.identity()).toList();
    }

    private static Stream<Step> certificates() {
        Stream<Step> added = Stream.of(
                certificateAdded("a SecNumCloud qualification is added", certificate(Scheme.SECNUMCLOUD, "3.2")),
                certificateAdded("a certificate for hosting health data is added", certificate(Scheme.HDS, "2.0")),
                certificateAdded("a Data Privacy Framework certificate is added", certificate(Scheme.DATA_PRIVACY_FRAMEWORK, null)),
                certificateAdded("an archives approval is added", builder -> certificate(Scheme.ARCHIVES_APPROVAL, null).apply(builder)
                        .authority(ApprovingAuthority.PREFECT).media(Listing.only(DataMedium.values())).certification(ArchivistCertification.IN_FORCE)),
                certificateAdded("an SNDS accreditation is added", certificate(Scheme.SNDS_ACCREDITATION, "2024")));
        // Where two contradict each other, one less may tell which of them is right.
        Step lost = worse("a certificate is lost", hosting -> hosting.offer().certificatesWeighed().stream().anyMatch(Certificate::contradicted)
                ? Stream.of()
                : without(hosting.offer().certificates()).filter(left -> !leavesTheFirstFrameworkOnly(hosting.offer().certificates(), left)).map(left -> offer(hosting, OfferBuilder.builder(hosting.offer()).certificates(left).build())));
        return Stream.concat(added, Stream.of(lost));
    }

    /** A certificate for health data brings the requirements of its framework: those of version 2 are no longer asked where one under version 1.1 is left. */
    private static boolean leavesTheFirstFrameworkOnly(Listing<Certificate> before, Listing<Certificate> left) {
        return before.items().stream().filter(certificate -> !left.items().contains(certificate)).anyMatch(lost -> lost.scheme() == Scheme.HDS && lost.versionIsNot("1.1")
                && left.items().stream().anyMatch(other -> other.scheme() == Scheme.HDS && other.holder().equals(lost.holder()) && other.versionIs("1.1")));
    }

    private static UnaryOperator<CertificateBuilder> certificate(Scheme scheme, @org.jspecify.annotations.Nullable String version) {
        return builder -> builder.id("step").scheme(scheme).version(version).services(Listing.only("*")).zones(Listing.only("*"))
                .activities(Listing.only(HostingActivity.values())).status(Certificate.Status.VALID);
    }

    private static Step certificateAdded(String name, UnaryOperator<CertificateBuilder> kind) {
        return new Step(name, true, (hosting, day) -> {
            Offer offer = hosting.offer();
            Certificate added = kind.apply(CertificateBuilder.builder()).holder(offer.hoster().id()).validFrom(day.minusYears(1)).validUntil(day.plusYears(1)).build();
            return offer.certificates().items().stream().anyMatch(other -> other.scheme() == added.scheme() && other.holder().equals(added.holder()))
                    ? Stream.empty()
                    : Stream.of(offer(hosting, OfferBuilder.builder(offer).certificates(with(offer.certificates(), added)).build()));
        });
    }

    private static Stream<Step> clauses() {
        return Stream.concat(
                Arrays.stream(ContractClause.values()).map(clause -> better("clause " + clause + " is added", hosting ->
                        hosting.contract().clauses().items().contains(clause) ? Stream.empty()
                                : Stream.of(new Hosting(hosting.need(), hosting.offer(), ContractBuilder.builder(hosting.contract())
                                        .clauses(with(hosting.contract().clauses(), clause)).build())))),
                Arrays.stream(HosterCommitment.values()).map(commitment -> better("commitment " + commitment + " is made", hosting ->
                        hosting.offer().commitments().items().contains(commitment) ? Stream.empty()
                                : Stream.of(offer(hosting, OfferBuilder.builder(hosting.offer())
                                        .commitments(with(hosting.offer().commitments(), commitment)).build())))));
    }

    private static Stream<Step> derogations() {
        return Arrays.stream(Derogation.Regime.values()).map(regime -> new Step("a derogation from " + regime + " is granted", true, (hosting, day) -> {
            Derogation granted = DerogationBuilder.builder().id("step").regime(regime).grantedByMinister(Answer.YES).validatedByPrimeMinister(Answer.YES)
                    .reasoned(Answer.YES).published(Answer.YES).validFrom(day.minusMonths(1)).validUntil(day.plusMonths(1)).build();
            var project = hosting.need().project();
            return Stream.of(new Hosting(NeedBuilder.builder(hosting.need())
                    .project(ProjectBuilder.builder(project).derogations(with(project.derogations(), granted)).build()).build(),
                    hosting.offer(), hosting.contract()));
        }));
    }

    private static Stream<Step> accesses() {
        RemoteAccess ungrounded = new RemoteAccess(THIRD_STATE, TransferGround.NONE, Answer.NO);
        return Stream.of(
                better("a remote access of the hoster is closed", hosting -> without(hosting.offer().hoster().remoteAccess())
                        .map(left -> hosterAccess(hosting, left))),
                worse("the hoster is given remote access from a third State", hosting ->
                        Stream.of(hosterAccess(hosting, with(hosting.offer().hoster().remoteAccess(), ungrounded)))),
                better("a remote access of a participant is closed", hosting -> eachParticipant(hosting, participant ->
                        without(participant.remoteAccess()).map(left -> ParticipantBuilder.builder(participant).remoteAccess(left).build()))),
                worse("a participant is given remote access from a third State", hosting -> eachParticipant(hosting, participant ->
                        Stream.of(ParticipantBuilder.builder(participant).remoteAccess(with(participant.remoteAccess(), ungrounded)).build()))));
    }

    private static Hosting hosterAccess(Hosting hosting, Listing<RemoteAccess> access) {
        return offer(hosting, OfferBuilder.builder(hosting.offer())
                .hoster(HosterBuilder.builder(hosting.offer().hoster()).remoteAccess(access).build()).build());
    }

    private static Stream<Step> participants() {
        return Stream.of(
                better("a participant loses its technical access", hosting -> eachParticipant(hosting, participant ->
                        participant.remoteAccess().none()
                                ? Stream.of(ParticipantBuilder.builder(participant).accessToCustomerData(Answer.NO).accessToTechnicalData(Answer.NO).build())
                                : Stream.empty())),
                worse("a participant gains technical access", hosting -> eachParticipant(hosting, participant ->
                        Stream.of(ParticipantBuilder.builder(participant).accessToCustomerData(Answer.YES).accessToTechnicalData(Answer.YES).build()))),
                worse("a participant of a third State with access is added", hosting -> Stream.of(offer(hosting, OfferBuilder.builder(hosting.offer())
                        .participants(with(hosting.offer().participants(), ParticipantBuilder.builder().id("step").registeredOffice(THIRD_STATE)
                                .centralAdministration(THIRD_STATE).principalEstablishment(THIRD_STATE).groupOutsideUnion(Answer.YES)
                                .activities(Listing.only()).administration(Listing.only()).accessToCustomerData(Answer.YES).accessToTechnicalData(Answer.YES)
                                .remoteAccess(Listing.only(new RemoteAccess(THIRD_STATE, TransferGround.NONE, Answer.NO)))
                                .replaceableByOwnSkills(Answer.NO).alternatives(0).build()))
                        .build()))));
    }

    private static Stream<Step> holders() {
        return Stream.of(
                better("a holder moves to France", hosting -> IntStream.range(0, hosting.offer().holders().size()).mapToObj(i -> {
                    List<Holder> holders = new ArrayList<>(hosting.offer().holders());
                    holders.set(i, HolderBuilder.builder().id(holders.get(i).id()).registeredOffice("FR").centralAdministration("FR")
                            .principalEstablishment("FR").presences(Listing.only()).build());
                    return offer(hosting, OfferBuilder.builder(hosting.offer()).holders(holders).build());
                })),
                worse("a holder moves to a third State", hosting -> IntStream.range(0, hosting.offer().holders().size()).mapToObj(i -> {
                    List<Holder> holders = new ArrayList<>(hosting.offer().holders());
                    holders.set(i, HolderBuilder.builder(holders.get(i)).registeredOffice(THIRD_STATE).centralAdministration(THIRD_STATE)
                            .principalEstablishment(THIRD_STATE).build());
                    return offer(hosting, OfferBuilder.builder(hosting.offer()).holders(holders).build());
                })),
                worse("a holder of a third State takes a third with a veto", hosting -> {
                    Offer offer = hosting.offer();
                    List<Holder> holders = new ArrayList<>(offer.holders());
                    holders.add(HolderBuilder.builder().id("step").registeredOffice(THIRD_STATE).centralAdministration(THIRD_STATE)
                            .principalEstablishment(THIRD_STATE).presences(Listing.only()).build());
                    BigDecimal third = BigDecimal.valueOf(33);
                    return Stream.of(offer(hosting, OfferBuilder.builder(offer).holders(holders).holdings(with(offer.holdings(),
                            HoldingBuilder.builder().id("step").holder("step").of(offer.hoster().id()).capital(third).votes(third).declared(Answer.YES)
                                    .veto(Answer.YES).appointsMajority(Answer.NO).control(Answer.NO).build())).build()));
                }));
    }

    /** Whether somebody goes on having access from a country from which support is no longer given: that is administration then, and no better (SecNumCloud 3.2, 19.2.c and e). */
    private static boolean leavesAccess(Hosting hosting, Location.Function function, String country) {
        return function == Location.Function.SUPPORT
                && Stream.concat(Stream.of(hosting.offer().hoster().remoteAccess()), hosting.offer().participants().items().stream().map(Participant::remoteAccess))
                        .anyMatch(accesses -> accesses.items().stream().anyMatch(access -> access.country().equals(country)));
    }

    private static Stream<Step> places() {
        return Arrays.stream(Location.Function.values()).flatMap(function -> Stream.of(
                better("a place of " + function + " moves nearer", hosting -> {
                    Listing<String> places = hosting.offer().locations().of(function);
                    return IntStream.range(0, places.items().size()).boxed().filter(i -> !leavesAccess(hosting, function, places.items().get(i))).flatMap(i -> NEARER.stream()
                            .skip(NEARER.indexOf(places.items().get(i)) + 1L).filter(nearer -> NEARER.contains(places.items().get(i))).map(nearer -> {
                                List<String> moved = new ArrayList<>(places.items());
                                moved.set(i, nearer);
                                return placed(hosting, function, places.with(moved));
                            }));
                }),
                worse("a place of " + function + " in a third State is added", hosting ->
                        Stream.of(placed(hosting, function, with(hosting.offer().locations().of(function), THIRD_STATE))))));
    }

    private static Hosting placed(Hosting hosting, Location.Function function, Listing<String> places) {
        Locations all = hosting.offer().locations();
        Function<Location.Function, Listing<String>> of = other -> other == function ? places : all.of(other);
        return offer(hosting, OfferBuilder.builder(hosting.offer()).locations(new Locations(of.apply(Location.Function.STORAGE),
                of.apply(Location.Function.BACKUP), of.apply(Location.Function.PROCESSING), of.apply(Location.Function.ADMINISTRATION),
                of.apply(Location.Function.SUPERVISION), of.apply(Location.Function.SUPPORT), of.apply(Location.Function.TECHNICAL_DATA))).build());
    }

    // ---- parts

    private static Step better(String name, Function<Hosting, Stream<Hosting>> changed) {
        return new Step(name, true, (hosting, day) -> changed.apply(hosting));
    }

    private static Step worse(String name, Function<Hosting, Stream<Hosting>> changed) {
        return new Step(name, false, (hosting, day) -> changed.apply(hosting));
    }

    private static Hosting offer(Hosting hosting, Offer offer) {
        return new Hosting(hosting.need(), offer, hosting.contract());
    }

    private static Stream<Hosting> eachParticipant(Hosting hosting, Function<Participant, Stream<Participant>> changed) {
        Listing<Participant> all = hosting.offer().participants();
        return IntStream.range(0, all.items().size()).boxed().flatMap(i -> changed.apply(all.items().get(i)).map(participant -> {
            List<Participant> participants = new ArrayList<>(all.items());
            participants.set(i, participant);
            return offer(hosting, OfferBuilder.builder(hosting.offer()).participants(all.with(participants)).build());
        }));
    }

    private static <T> Listing<T> with(Listing<T> listing, T item) {
        return listing.with(Stream.concat(listing.items().stream(), Stream.of(item)).toList());
    }

    /** The listing without one of its items, once for each. */
    private static <T> Stream<Listing<T>> without(Listing<T> listing) {
        return IntStream.range(0, listing.items().size()).mapToObj(i -> {
            List<T> items = new ArrayList<>(listing.items());
            items.remove(i);
            return listing.with(items);
        });
    }
}
