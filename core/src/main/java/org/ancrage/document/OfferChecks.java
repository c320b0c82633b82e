package org.ancrage.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.HdsCertificateType;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/** What contradicts itself in an offer: its entities, what holds what, certificates, and who runs the machines. Cycles of holdings are allowed. */
final class OfferChecks {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Without which there is no machine. */
    private static final List<HostingActivity> PHYSICAL = List.of(HostingActivity.SITES, HostingActivity.HARDWARE);

    /** Whose machines hold the data, which whoever has them can read where they are not encrypted. */
    private static final List<HostingActivity> HOLDING_DATA =
            List.of(HostingActivity.HARDWARE, HostingActivity.VIRTUAL, HostingActivity.PLATFORM, HostingActivity.BACKUP);

    private final HostingProblems problems;

    OfferChecks(HostingProblems problems) {
        this.problems = problems;
    }

    void offer(Offer offer) {
        boolean commercial = offer.deployment() == Deployment.COMMERCIAL_CLOUD;
        problems.problem(commercial && offer.hoster().customerItself().yes(), "/offer/hoster/customerItself",
                () -> FactProblem.COMMERCIAL_BY_CUSTOMER.plain());
        problems.problem(commercial && offer.hoster().hospitalGroupHost().yes(), "/offer/hoster/hospitalGroupHost",
                () -> FactProblem.COMMERCIAL_BY_HOSPITAL_GROUP.plain());
        problems.problem(offer.deployment() == Deployment.HOSPITAL_GROUP && offer.hoster().hospitalGroupHost().no(), "/offer/hoster/hospitalGroupHost",
                () -> FactProblem.HOSPITAL_GROUP_BY_OTHERS.plain());
        problems.problem((commercial || offer.deployment() == Deployment.INTERNAL_STATE_CLOUD)
                        && offer.locations().storage().none() && offer.locations().processing().none(), "/offer/locations/storage",
                () -> FactProblem.CLOUD_NOWHERE.plain());
        problems.problem(offer.deployment() == Deployment.INTERNAL_STATE_CLOUD && offer.hoster().listed().yes(), "/offer/hoster/listed",
                () -> FactProblem.STATE_CLOUD_LISTED.plain());
        PHYSICAL.stream().filter(activity -> commercial && performedByNobody(offer, activity)).findFirst().ifPresent(activity ->
                problems.problem(true, "/offer/hoster/activities", () -> FactProblem.CLOUD_RUN_BY_NOBODY.with("activity", activity)));
        Entities entities = entities(offer);
        // Answers tell who is within reach of what by id: the offer, or somebody in it.
        problems.unique(new LinkedHashMap<>(entities.pointers()), offer.id(), "/offer", "entity-or-offer");
        Set<String> subjects = new LinkedHashSet<>(entities.pointers().keySet());
        subjects.addAll(holdings(offer, entities));
        Map<String, String> ids = new LinkedHashMap<>();
        HostingProblems.each(offer.certificates(), "/offer/certificates", (certificate, pointer) -> certificate(certificate, pointer, ids, entities));
        subjects.addAll(ids.keySet());
        subjects.add(offer.id());
        // An offer says nothing of the need, even where it calls something so.
        subjects.removeAll(List.of(Attribute.NEED, Attribute.CONTRACT));
        problems.attributes(offer.attributes(), "/offer/attributes", subjects);
    }

    private static boolean performedByNobody(Offer offer, HostingActivity activity) {
        return offer.hoster().activities().contains(activity).no() && offer.allParticipantsKnownIn(activity)
                && offer.participants().items().stream().allMatch(participant -> participant.activities().contains(activity).no());
    }

    /** @param allKnown no id of an entity was unreadable */
    private record Entities(Map<String, String> pointers, boolean allKnown) {
    }

    private Entities entities(Offer offer) {
        Map<Entity, String> pointers = new IdentityHashMap<>();
        List<Entity> entities = new ArrayList<>();
        pointers.put(offer.hoster(), "/offer/hoster");
        entities.add(offer.hoster());
        for (int index = 0; index < offer.holders().size(); index++) {
            pointers.put(offer.holders().get(index), "/offer/holders/" + index);
            entities.add(offer.holders().get(index));
        }
        HostingProblems.each(offer.participants(), "/offer/participants", (participant, pointer) -> {
            problems.problem(participant.alternatives() != null && participant.alternatives() < 0, pointer + "/alternatives",
                    () -> FactProblem.ALTERNATIVES_NEGATIVE.with("alternatives", participant.alternatives()));
            problems.problem(participant.noTechnicalAccess() && !participant.remoteAccess().items().isEmpty(), pointer + "/remoteAccess",
                    () -> FactProblem.REMOTE_ACCESS_DENIED.plain());
            problems.problem(participant.noTechnicalAccess() && offer.keyCustody() == KeyCustody.NO_ENCRYPTION && HOLDING_DATA.stream().anyMatch(activity -> participant.activities().contains(activity).yes()),
                    pointer + "/accessToCustomerData", () -> FactProblem.CLEAR_DATA_OUT_OF_REACH.plain());
            pointers.put(participant, pointer);
            entities.add(participant);
        });
        Map<String, String> ids = new LinkedHashMap<>();
        entities.forEach(entity -> problems.unique(ids, entity.id(), pointers.getOrDefault(entity, ""), "entity"));
        return new Entities(ids, entities.stream().map(Entity::id).noneMatch(problems::standsIn));
    }

    private void certificate(Certificate certificate, String pointer, Map<String, String> ids, Entities entities) {
        problems.unique(ids, certificate.id(), pointer, "certificate");
        exists(certificate.holder(), pointer + "/holder", entities);
        problems.order(certificate.validFrom(), certificate.validUntil(), pointer);
        new FrameworkVersions(problems).check(certificate, pointer);
        HdsCertificateType type = certificate.type();
        if (type != null) {
            List<HostingActivity> covered = type.activities();
            Listing<HostingActivity> listed = certificate.activities();
            // Framework 2 certifies activity by activity: a type that is given beside it need not be certified in full.
            boolean inFull = certificate.majorVersionIs(2) || !listed.complete() || listed.items().containsAll(covered);
            problems.problem(!covered.containsAll(listed.items()) || !inFull, pointer + "/activities",
                    () -> FactProblem.CERTIFICATE_OF_OTHER_ACTIVITIES.with("type", type).with("activities", covered.toString()));
        }
    }

    /** @return ids of the holdings */
    private Set<String> holdings(Offer offer, Entities entities) {
        Map<String, String> ids = new LinkedHashMap<>();
        HostingProblems.each(offer.holdings(), "/offer/holdings", (holding, pointer) -> {
            problems.unique(ids, holding.id(), pointer, "holding");
            exists(holding.holder(), pointer + "/holder", entities);
            exists(holding.of(), pointer + "/of", entities);
            problems.problem(holding.holder().equals(holding.of()), pointer + "/of",
                    () -> FactProblem.HOLDS_ITSELF.with("entity", Suggestions.shown(holding.of())));
            problems.percentage(holding.capital(), pointer + "/capital");
            problems.percentage(holding.votes(), pointer + "/votes");
            problems.range(holding.capitalWithin(), pointer + "/capital");
            problems.range(holding.votesWithin(), pointer + "/votes");
            problems.problem(holding.control() == Answer.NO && holding.moreThanHalfOfVotes(), pointer + "/control",
                    () -> FactProblem.MAJORITY_WITHOUT_CONTROL.with("votes", holding.votes() == null ? holding.votesWithin() : holding.votes()));
        });
        sum(offer, "capital", Holding::capital, Holding::capitalWithin);
        sum(offer, "votes", Holding::votes, Holding::votesWithin);
        return ids.keySet();
    }

    /** The direct holdings in one entity cannot exceed the whole, nor can the least that they may be. */
    private void sum(Offer offer, String what, Function<Holding, @Nullable BigDecimal> percent, Function<Holding, @Nullable ShareRange> within) {
        offer.holdings().items().stream()
                .filter(holding -> HostingProblems.possible(percent.apply(holding)) || HostingProblems.possible(within.apply(holding)))
                .collect(Collectors.groupingBy(Holding::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((of, holdings) -> {
                    List<ShareRange> ranges = holdings.stream().map(within).filter(Objects::nonNull).toList();
                    BigDecimal sum = Stream.concat(holdings.stream().map(percent).filter(Objects::nonNull), ranges.stream().map(ShareRange::least))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    int compared = sum.compareTo(WHOLE);
                    problems.problem(compared > 0 || compared == 0 && ranges.stream().anyMatch(range -> range.moreThan(range.least())), "/offer/holdings",
                            () -> FactProblem.HOLDINGS_ABOVE_WHOLE.with("entity", Suggestions.shown(of))
                                    .with("least", ranges.isEmpty() ? null : compared > 0 ? "at-least" : "more-than")
                                    .with("sum", sum.toPlainString()).with("share", what).with("holdings", holdings.stream()
                                            // What has no id of its own is told by its holder, unless that could not be read either.
                                            .filter(holding -> !problems.standsIn(holding.id()) || !problems.standsIn(holding.holder()))
                                            .map(holding -> "%s %s".formatted(Suggestions.shown(problems.standsIn(holding.id()) ? holding.holder() : holding.id()),
                                                    percent.apply(holding) == null ? within.apply(holding) : percent.apply(holding))).toList()));
                });
    }

    private void exists(String id, String pointer, Entities entities) {
        problems.problem(entities.allKnown() && !problems.standsIn(id) && Legibility.shows(id) && !entities.pointers().containsKey(id), pointer,
                () -> FactProblem.UNKNOWN_ENTITY.with("entity", Suggestions.shown(id)).with("maybe", problems.maybe(id, entities.pointers().keySet()))
                        .with("known", HostingProblems.known(entities.pointers().keySet())));
    }
}
