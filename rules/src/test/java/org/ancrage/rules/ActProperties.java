package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Obstacle;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Ways;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.Node;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Truth;
import org.ancrage.verify.RandomHostings;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts against the answers of the engine; the seed is fixed so that a build fails only for what changed. */
class ActProperties {

    private static final Path CASES = Path.of("../samples/cli/cases");
    private static final Path PORTFOLIO = CASES.resolve("portfolio");
    private static final List<Act> ACTS = StandardPack.ANCRAGE.corpus().acts();

    @Property(tries = 2, seed = "20261127")
    void whatIsToldPermitsAndNothingSmallerDoes(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        RandomHostings hostings = questions.hostings();
        for (int attempt = 0; attempt < 50; attempt++) {
            Situation situation = hostings.pick(StandardPack.situations());
            LocalDate on = situation.on().get(0);
            Assessment page = StandardPack.ANCRAGE.assess(situation.hosting(), on, Level.PAGE);
            assertThat(page.ways().isPresent()).isEqualTo(!page.outcome().permits() && page.outcome() != Outcome.NOT_APPLICABLE);
            if (page.ways().filter(ways -> !ways.ways().isEmpty()).isPresent()) {
                check(situation.hosting(), on, page.ways().get());
                return;
            }
        }
        fail("None of so many situations has a way to a yes.");
    }

    private static void check(Hosting hosting, LocalDate on, Ways ways) {
        for (Ways.Way way : ways.ways()) {
            assertThat(permits(hosting, way.acts(), on)).as("%s on %s", ids(way.acts()), on).isEqualTo(way.then().permits());
            for (Act needless : way.acts()) {
                List<Act> others = new ArrayList<>(way.acts());
                others.remove(needless);
                assertThat(way.then().permits() && permits(hosting, others, on)).as("%s without %s", ids(way.acts()), needless.id()).isFalse();
            }
        }
        if (ways.complete() && ways.ways().get(0).then().permits()) {
            nothingIsSmaller(hosting, on, ways.ways().get(0).acts().size());
        }
    }

    /** Every single act, where the shortest way takes two or more. */
    private static void nothingIsSmaller(Hosting hosting, LocalDate on, int size) {
        if (size > 1) {
            ACTS.stream().filter(act -> possible(act, hosting, on)).forEach(act ->
                    assertThat(permits(hosting, List.of(act), on)).as("%s alone on %s", act.id(), on).isFalse());
        }
    }

    private static boolean possible(Act act, Hosting hosting, LocalDate on) {
        Node request = RequestReader.toNode(new Request(hosting, null));
        return Stream.concat(Stream.of(act), chain(act)).allMatch(one -> one.possible().contains(on) && one.when().entrySet().stream()
                .allMatch(needed -> needed.getValue().contains(request.nearest(needed.getKey()) instanceof Node.ScalarNode value ? value.text() : "UNKNOWN")))
                && !StandardPack.ANCRAGE.done(hosting, List.of(act), on).equals(hosting);
    }

    private static boolean permits(Hosting hosting, List<Act> acts, LocalDate on) {
        return StandardPack.ANCRAGE.outcomes(StandardPack.ANCRAGE.done(hosting, acts, on), on).overall().permits();
    }

    private static List<String> ids(Collection<Act> acts) {
        return acts.stream().map(Act::id).toList();
    }

    /**
     * Every act and every pair of acts is tried, whatever the search looks at: some 300 answers each. Of these questions of the samples nearly all
     * is known, so that each is answered fast; two acts are told of the first, and one of the second.
     */
    @ParameterizedTest
    @CsvSource({
        "ministry-crisis-health-data, fr-paas-on-qualified",
        "ministry-crisis-health-data, fr-iaas-qualified",
        "company-personnel-file, eea-saas-scc"})
    void noActAndNoPairOfThemPermitsButThoseThatAreTold(String need, String offer) throws IOException {
        Portfolio asked = new PortfolioReader().read(PORTFOLIO.resolve("needs/" + need + ".yaml"), PORTFOLIO.resolve("offers/" + offer + ".yaml"));
        Hosting hosting = asked.proposals().get(0).to(asked.needs().get(0));
        LocalDate on = LocalDate.of(2026, 11, 24);
        Ways ways = StandardPack.ANCRAGE.assess(hosting, on, Level.PAGE).ways().orElseThrow();
        tryAll(hosting, on, ACTS.stream().filter(act -> possible(act, hosting, on)).toList(), ways);
    }

    private static void tryAll(Hosting hosting, LocalDate on, List<Act> possible, Ways ways) {
        List<Set<Act>> enough = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            if (permits(hosting, List.of(possible.get(i)), on)) {
                enough.add(Set.of(possible.get(i)));
            }
        }
        int single = enough.size();
        for (int i = 0; i < possible.size(); i++) {
            for (int j = i + 1; j < possible.size(); j++) {
                List<Act> pair = List.of(possible.get(i), possible.get(j));
                if (enough.subList(0, single).stream().noneMatch(pair::containsAll) && permits(hosting, pair, on)) {
                    enough.add(Set.copyOf(pair));
                }
            }
        }
        List<Set<Act>> told = ways.ways().stream().filter(way -> way.then().permits()).map(way -> Set.copyOf(way.acts())).toList();
        for (Set<Act> way : told) {
            assertThat(enough).as("nothing smaller than %s", ids(way)).noneMatch(other -> other.size() < way.size());
            assertThat(way.size() > 2 || enough.contains(way)).as("%s permits", ids(way)).isTrue();
        }
        if (ways.complete()) {
            int size = told.isEmpty() ? 2 : told.get(0).size();
            assertThat(enough.stream().filter(way -> way.size() <= size)).as("there is no other than is told")
                    .allSatisfy(way -> assertThat(told).as("%s", ids(way)).anyMatch(other -> doesAll(way, other)));
        }
    }

    /** Whether acts do what others do, if need be with more: of an act and one that it includes, the lesser one is told. */
    private static boolean doesAll(Set<Act> way, Set<Act> told) {
        return told.stream().allMatch(act -> way.stream().anyMatch(one -> one.equals(act) || chain(one).anyMatch(act::equals)));
    }

    private static Stream<Act> chain(Act act) {
        return act.includes().stream().map(id -> ACTS.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow())
                .flatMap(included -> Stream.concat(Stream.of(included), chain(included)));
    }

    /** That the contract should say more is promised, and takes no act: the way is found though none brings it about. */
    @Test
    void whatThePartiesMayStillPromiseTakesNoAct() throws IOException {
        Request region = RequestReader.read(new DocumentReader().read(CASES.resolve("lecture-2024-03/region-social-care-data-on-us-parent.yaml")));
        Ways ways = StandardPack.ANCRAGE.assess(region.hosting(), Objects.requireNonNull(region.on()), Level.PAGE).ways().orElseThrow();
        assertThat(ways.ways()).extracting(way -> ids(way.acts())).containsExactly(List.of("acts#keep-keys"));
        assertThat(ways.complete()).isTrue();
    }

    /** No act is told for what may turn out well by itself: here nearly nothing is known, and one text forbids under one reading. */
    @Test
    void whatIsNotKnownTakesNoActWhereItMayStaySo() {
        Hosting hosting = hospital("{personal: YES, form: IDENTIFYING, secrets: [PRIVATE_LIFE], fictitious: NO}", """
                  hoster: {id: hoster, registeredOffice: IE}
                  holders: [{id: parent, registeredOffice: US}]
                  holdings: [{id: of-the-parent, holder: parent, of: hoster, control: YES}]
                """);
        LocalDate on = LocalDate.of(2026, 12, 1);
        Assessment page = StandardPack.ANCRAGE.assess(hosting, on, Level.PAGE);
        assertThat(page.outcome()).isEqualTo(Outcome.UNSETTLED);
        Ways ways = page.ways().orElseThrow();
        assertThat(ways.ways()).isNotEmpty().allSatisfy(way -> {
            assertThat(way.acts()).hasSize(1).allMatch(act -> possible(act, hosting, on));
            assertThat(way.then()).isEqualTo(Outcome.UNDETERMINED);
        });
    }

    /** A French public hospital's data in production on a service in a commercial cloud, of which these facts are known besides. */
    private static Hosting hospital(String dataset, String offer) {
        return RequestReader.read(new DocumentReader().read("""
                need:
                  id: hospital
                  customer: {kind: PUBLIC_HEALTH_ESTABLISHMENT, jurisdiction: FR}
                  dataset: %s
                  project: {stage: PRODUCTION}
                offer:
                  id: service
                  service: service
                  zone: zone
                  model: SAAS
                  deployment: COMMERCIAL_CLOUD
                %s""".formatted(dataset, offer), "hospital")).hosting();
    }

    /** Health data from care of which nobody knows whether they are archives: without the approval, or else without the certificate, it is a no. */
    @Test
    void whereOneTextOrAnotherForbidsBothAreNamedAndActsLiftIt() {
        Hosting hosting = hospital("{personal: YES, form: IDENTIFYING, healthDataFromCare: YES, health: YES, medium: ELECTRONIC, secrets: [MEDICAL_SECRET], "
                + "shortTermDigitisation: NO, fictitious: NO}", """
                  hoster: {id: hoster, registeredOffice: FR, activities: {complete: [SITES, HARDWARE, VIRTUAL, PLATFORM, ADMIN_OPERATION, BACKUP]}}
                  certificates: {complete: []}
                """);
        Assessment page = StandardPack.ANCRAGE.assess(hosting, LocalDate.of(2026, 12, 1), Level.PAGE);
        assertThat(page.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(page.decisions()).filteredOn(decision -> decision.version().force().decisive())
                .noneMatch(decision -> decision.outcome() == Outcome.NON_COMPLIANT);
        assertThat(page.obstacles()).extracting(Obstacle::texts).containsExactlyInAnyOrder(List.of("fr/archives"), List.of("fr/hds"));
        assertThat(page.ways().orElseThrow().ways()).extracting(way -> ids(way.acts()))
                .containsExactly(List.of("acts#certify-hoster"), List.of("acts#approve-archivist"));
    }

    @Test
    void everyActMattersInSomeSituation() {
        Set<Act> idle = new LinkedHashSet<>(ACTS);
        for (Situation situation : StandardPack.situations()) {
            LocalDate on = situation.on().get(0);
            idle.removeIf(act -> possible(act, situation.hosting(), on)
                    && !truths(situation.hosting(), on).equals(truths(StandardPack.ANCRAGE.done(situation.hosting(), List.of(act), on), on)));
            if (idle.isEmpty()) {
                break;
            }
        }
        assertThat(ids(idle)).isEmpty();
    }

    /** What an act brings about elsewhere would be done to the facts and not told: who follows its words to the letter would come to another answer. */
    @Test
    void whatAnActIncludesIsAboutWhatItsOwnWordsAreAbout() {
        Map<String, Act> byId = ACTS.stream().collect(Collectors.toMap(Act::id, Function.identity()));
        assertThat(ACTS).allSatisfy(act -> assertThat(act.includes()).allSatisfy(included ->
                assertThat(places("", act.change())).as("%s includes %s", act.id(), included).containsAll(places("", byId.get(included).change()))));
    }

    private static Set<String> places(String place, ComponentChange change) {
        return change instanceof ComponentChange.Components components && !components.anew()
                ? components.components().entrySet().stream().flatMap(part -> places(place + "/" + part.getKey(), part.getValue()).stream()).collect(Collectors.toSet())
                : Set.of(place);
    }

    private static Map<String, Truth> truths(Hosting hosting, LocalDate on) {
        return StandardPack.ANCRAGE.matrix(List.of(hosting.need()), List.of(Proposal.of(hosting.offer(), hosting.contract())), on)
                .findings(hosting.need().id(), hosting.offer().id());
    }

    @Test
    void nothing_is_done_about_the_customer_and_the_data_and_the_facts_stay_sound() {
        StandardPack.situations().stream().skip(3).limit(15).forEach(situation -> {
            LocalDate on = situation.on().get(0);
            ACTS.stream().filter(act -> act.possible().contains(on)).forEach(act -> {
                Hosting done = StandardPack.ANCRAGE.done(situation.hosting(), List.of(act), on);
                assertThat(done.need().dataset()).isEqualTo(situation.hosting().need().dataset());
                assertThat(done.need().customer()).isEqualTo(situation.hosting().need().customer());
                assertThat(HostingChecks.check(done)).as("%s in %s", act.id(), situation).isEmpty();
                assertThat(StandardPack.ANCRAGE.done(done, List.of(act), on)).as("%s twice", act.id()).isEqualTo(done);
            });
        });
    }
}
