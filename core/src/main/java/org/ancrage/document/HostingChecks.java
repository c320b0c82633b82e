package org.ancrage.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * Finds what contradicts itself in a hosting, whoever made it: ids used twice, references to nothing, dates in the wrong order,
 * percentages that cannot be, answers that exclude each other. Cycles of holdings are allowed.
 */
public final class HostingChecks {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final String MEDIUM = "/dataset/medium";

    private HostingChecks() {
    }

    /** All that is wrong, with pointers as in a document that holds the hosting; empty if nothing is. */
    public static List<Problem> check(Hosting hosting) {
        return check(hosting, StandIns.NONE);
    }

    /** @param standIns texts of the hosting that stand for what could not be read */
    static List<Problem> check(Hosting hosting, StandIns standIns) {
        List<Problem> problems = new ArrayList<>(check(hosting.need(), "/need", standIns));
        problems.addAll(check(new Proposal(hosting.offer(), hosting.contract()), "", standIns));
        HostingProblems both = new HostingProblems("", standIns);
        medium(hosting, both);
        stateCloud(hosting.need(), hosting.offer(), null, "/offer", both);
        problems.addAll(both.found());
        return List.copyOf(problems);
    }

    /**
     * All that is wrong with hostings that are asked about together, each by itself. Pointers begin with {@code /hostings/0}.
     *
     * @param most how many there may be
     */
    public static List<Problem> check(List<Hosting> hostings, long most) {
        if (hostings.size() > most) {
            return List.of(new Problem("hosting", "/hostings", 0, FactProblem.TOO_MANY_HOSTINGS.with("hostings", hostings.size()).with("limit", most)));
        }
        return IntStream.range(0, hostings.size()).parallel()
                .mapToObj(index -> check(hostings.get(index)).stream().map(problem -> problem.within(Pointers.child("/hostings", index))))
                .flatMap(found -> found).toList();
    }

    /**
     * All that is wrong with needs and offers that are compared: besides what is wrong with each, ids used twice, and that there are none.
     * Pointers begin with {@code /needs/0} and {@code /offers/0/offer}.
     */
    public static List<Problem> check(List<Need> needs, List<Proposal> proposals) {
        return check(needs, proposals, QuestionLimits.MOST_OF_MATRIX);
    }

    /**
     * As {@link #check(List, List)}.
     *
     * @param pairs how many pairs of needs and offers there may be
     */
    public static List<Problem> check(List<Need> needs, List<Proposal> proposals, long pairs) {
        HostingProblems problems = new HostingProblems("", StandIns.NONE);
        long asked = (long) needs.size() * proposals.size();
        if (asked > pairs) {
            problems.problem(true, "/offers", () -> FactProblem.TOO_MANY_ASKED.with("needs", needs.size()).with("offers", proposals.size())
                    .with("pairs", asked).with("limit", pairs));
            return List.copyOf(problems.found());
        }
        problems.problem(needs.isEmpty(), "/needs", () -> FactProblem.NO_NEED.plain());
        problems.problem(proposals.isEmpty(), "/offers", () -> FactProblem.NO_OFFER.plain());
        each(problems, "need", "/needs", "/id", needs, Need::id, HostingChecks::check);
        each(problems, "offer", "/offers", "/offer/id", proposals, proposal -> proposal.offer().id(), HostingChecks::check);
        media(problems, needs, proposals);
        needs.stream().filter(HostingChecks::french).findFirst().ifPresent(need -> {
            for (int offer = 0; offer < proposals.size(); offer++) {
                stateCloud(need, proposals.get(offer).offer(), need.id(), Pointers.child("/offers", offer) + "/offer", problems);
            }
        });
        return List.copyOf(problems.found());
    }

    /** What {@link #medium} says of one pair. */
    private static void media(HostingProblems problems, List<Need> needs, List<Proposal> proposals) {
        IntStream.range(0, proposals.size()).filter(offer -> keepsNoPaper(proposals.get(offer).offer())).findFirst().ifPresent(cloud -> {
            for (int need = 0; need < needs.size(); need++) {
                Need of = needs.get(need);
                problems.problem(onPaper(of), Pointers.child("/needs", need) + MEDIUM, () -> FactProblem.PAPER_BESIDE_A_CLOUD.with("need", of.id())
                        .with("offer", proposals.get(cloud).offer().id()).with("pointer", Pointers.child("/offers", cloud) + "/offer"));
            }
        });
    }

    private interface Check<T> {
        List<Problem> of(T item, String pointer, StandIns standIns);
    }

    /** On all cores: of a large comparison, to go through all facts would take as long as to compare them. */
    private static <T> void each(HostingProblems problems, String kind, String list, String idPointer, List<T> items, Function<T, String> id, Check<T> check) {
        List<List<Problem>> found = IntStream.range(0, items.size()).parallel()
                .mapToObj(index -> check.of(items.get(index), Pointers.child(list, index), StandIns.NONE)).toList();
        Map<String, String> ids = new HashMap<>();
        for (int index = 0; index < items.size(); index++) {
            problems.addAll(found.get(index));
            problems.once(ids, id.apply(items.get(index)), Pointers.child(list, index) + idPointer, kind);
        }
    }

    /** @param pointer where the need stands */
    static List<Problem> check(Need need, String pointer, StandIns standIns) {
        HostingProblems problems = new HostingProblems(pointer, standIns);
        if (SizeLimits.keeps(need, problems)) {
            new LegibleTexts(problems).texts(need);
            new NeedChecks(problems).need(need);
        }
        return problems.found();
    }

    /** @param pointer of what holds the offer and its contract */
    static List<Problem> check(Proposal proposal, String pointer, StandIns standIns) {
        HostingProblems problems = new HostingProblems(pointer, standIns);
        if (SizeLimits.keeps(proposal, problems)) {
            new LegibleTexts(problems).texts(proposal);
            new OfferChecks(problems).offer(proposal.offer());
            problems.problem(proposal.offer().deployment() == Deployment.COMMERCIAL_CLOUD && proposal.contract().poolingAgreement().yes(),
                    "/contract/poolingAgreement",
                    () -> FactProblem.COMMERCIAL_BY_POOLING.plain());
            problems.attributes(proposal.contract().attributes(), "/contract/attributes", Set.of(Attribute.CONTRACT));
        }
        return problems.found();
    }

    private static void medium(Hosting hosting, HostingProblems problems) {
        problems.problem(onPaper(hosting.need()) && keepsNoPaper(hosting.offer()), "/need" + MEDIUM, () -> FactProblem.PAPER_IN_A_CLOUD.plain());
    }

    /** Known to be, and no archives, which a depository may keep beside its cloud. */
    private static boolean onPaper(Need need) {
        return need.dataset().medium() == DataMedium.PAPER && need.dataset().archives().no();
    }

    private static boolean keepsNoPaper(Offer offer) {
        return offer.deployment() == Deployment.COMMERCIAL_CLOUD || offer.deployment() == Deployment.INTERNAL_STATE_CLOUD;
    }

    private static boolean french(Need need) {
        return need.customer().setUpIn("FR");
    }

    /**
     * Agents of the State run an internal cloud of the State: for a French customer that is France, so that neither whoever runs it nor whoever
     * controls that can be established in another. Of customers under other laws nothing is said: another State may have a cloud of its own.
     *
     * @param named id of the need, where there may be several
     * @param pointer of the offer
     */
    private static void stateCloud(Need need, Offer offer, @Nullable String named, String pointer, HostingProblems problems) {
        if (offer.deployment() == Deployment.INTERNAL_STATE_CLOUD && french(need)) {
            whoRuns(offer).flatMap(entity -> abroad(entity).map(country -> FactProblem.STATE_CLOUD_ABROAD.with("need", named)
                            .with("entity", Suggestions.shown(entity.id())).with("country", country)))
                    .findFirst().ifPresent(wrong -> problems.problem(true, pointer + "/deployment", () -> wrong));
        }
    }

    private static Stream<Entity> whoRuns(Offer offer) {
        return Stream.concat(Stream.of(offer.hoster()), Stream.<Entity>concat(offer.holders().stream(), offer.participants().items().stream())
                .filter(entity -> offer.holdings().items().stream().anyMatch(holding -> holding.holder().equals(entity.id())
                        && holding.of().equals(offer.hoster().id()) && commands(holding))));
    }

    private static boolean commands(Holding holding) {
        return holding.controlling() || holding.capital() != null && holding.capital().compareTo(HALF) > 0;
    }

    /** A place overseas is France, which a customer knows. */
    private static Stream<String> abroad(Entity entity) {
        return Stream.of(entity.registeredOffice(), entity.centralAdministration(), entity.principalEstablishment())
                .filter(Objects::nonNull).filter(country -> CustomerBuilder.builder().jurisdiction(country).build().notSetUpIn("FR"));
    }
}
