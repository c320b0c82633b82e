package org.ancrage.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.document.HostingChecks;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.term.ShareRange;
import org.ancrage.law.Period;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;
import org.ancrage.verify.Situation;
import org.jspecify.annotations.Nullable;

/** Random questions that try a rule of law hard: near what is permitted, on boundary days, with owners behind owners. The same in every run. */
final class WitnessQuestions {

    private static final List<String> COUNTRIES = List.of("FR", "FR", "DE", "NO", "CH", "GB", "US", "CN");
    private static final List<Integer> PERCENTAGES = List.of(5, 10, 24, 25, 39, 40, 49, 50, 51, 60, 100);

    private final RandomQuestions near;
    private final Random random;
    private final List<Situation> permitted;
    private final List<LocalDate> boundaries;
    private final List<TextAim> aims;

    /**
     * Where the questions about one text start from, and what they change.
     *
     * @param situations those beside which it stands
     * @param components what its rules read, rule by rule
     */
    private record TextAim(List<Situation> situations, List<Set<String>> components) {

        static TextAim of(String text) {
            var probe = Probes.of(StandardPack.ANCRAGE);
            Set<String> rules = probe.rules().stream().filter(rule -> rule.criterion().startsWith(text + "#")).map(ProbedRule::key)
                    .collect(Collectors.toSet());
            return new TextAim(StandardPack.situations().stream().filter(situation -> situation.text().equals(text)).toList(),
                    List.copyOf(new LinkedHashSet<>(new TreeMap<>(probe.componentsRead(rules)).values())));
        }

        boolean aims() {
            return !situations.isEmpty() && !components.isEmpty();
        }
    }

    /** @param texts ids of those about which more is asked than about others */
    WitnessQuestions(long seed, Set<String> texts) {
        near = StandardPack.questions(seed);
        random = new Random(seed);
        permitted = StandardPack.situations().stream().filter(WitnessQuestions::permitted).toList();
        boundaries = List.copyOf(boundaries());
        aims = texts.stream().sorted().map(TextAim::of).filter(TextAim::aims).toList();
    }

    /** Witnesses take what is given for true: certificates or accreditations that contradict each other are not for them. */
    Asked next() {
        Asked asked = any();
        while (asked.hosting().offer().certificatesWeighed().stream().anyMatch(Certificate::contradicted)
                || asked.hosting().need().project().accreditationsContradictEachOther()) {
            asked = any();
        }
        return asked;
    }

    private Asked any() {
        Asked asked = near.next();
        if (!aims.isEmpty() && random.nextBoolean()) {
            asked = aimed(near.hostings().pick(aims), asked.options());
        } else if (random.nextBoolean()) {
            Situation base = near.hostings().pick(permitted);
            asked = new Asked(near.hostings().near(base.hosting(), 1 + random.nextInt(4)), near.hostings().pick(base.on()), asked.options());
        }
        Hosting hosting = random.nextInt(4) == 0 ? owned(asked.hosting()) : asked.hosting();
        return new Asked(random.nextInt(4) == 0 ? near.hostings().forgetful(hosting, 20) : hosting,
                random.nextInt(4) == 0 ? near.hostings().pick(boundaries) : asked.on(), asked.options());
    }

    /** Near a situation of the text, in what one of its rules reads and, at times, elsewhere. */
    private Asked aimed(TextAim aim, Map<String, String> options) {
        Situation base = near.hostings().pick(aim.situations());
        Hosting changed = near.hostings().near(base.hosting(), near.hostings().pick(aim.components()));
        return new Asked(near.hostings().near(changed, random.nextInt(4)), near.hostings().pick(base.on()), options);
    }

    private static boolean permitted(Situation situation) {
        return situation.expected().values().stream()
                .anyMatch(expected -> expected.outcome().filter(outcome -> outcome == Outcome.COMPLIANT || outcome == Outcome.CONDITIONAL).isPresent());
    }

    /** First days, and the days before them, of versions, readings, memberships, adequacy decisions and access laws. */
    private static SortedSet<LocalDate> boundaries() {
        SortedSet<LocalDate> days = new TreeSet<>();
        var corpus = StandardPack.ANCRAGE.corpus();
        Stream.of(corpus.texts().stream().flatMap(text -> text.versions().stream()).map(version -> version.period()),
                        corpus.readings().values().stream().map(reading -> reading.period()),
                        corpus.jurisdictions().memberships().stream().map(membership -> membership.period()),
                        corpus.jurisdictions().adequacies().stream().map(adequacy -> adequacy.period()),
                        corpus.jurisdictions().accessLaws().stream().map(law -> law.period()))
                .flatMap(periods -> periods).flatMap(WitnessQuestions::ends).filter(day -> day.getYear() >= 2018)
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
        return days;
    }

    private static Stream<LocalDate> ends(Period period) {
        return Stream.of(period.from(), period.until()).filter(java.util.Objects::nonNull);
    }

    /** The same question, with owners of two to four levels behind the hoster or a participant, at times in a circle. */
    private Hosting owned(Hosting hosting) {
        List<Holder> holders = new ArrayList<>();
        List<Holding> holdings = new ArrayList<>();
        Offer offer = hosting.offer();
        List<String> level = offer.participants().items().isEmpty() || random.nextBoolean() ? List.of(offer.hoster().id())
                : offer.participants().items().stream().map(Participant::id).toList();
        String first = level.get(0);
        int levels = 2 + random.nextInt(3);
        for (int i = 0; i < levels; i++) {
            List<String> next = new ArrayList<>();
            for (String held : level) {
                next.addAll(holdersOf(held, holders, holdings));
            }
            level = next.stream().limit(2).toList();
        }
        if (random.nextInt(4) == 0) {
            String last = holders.get(holders.size() - 1).id();
            holdings.add(holding(holdings.size(), holders.get(0).id(), last, 10));
            holdings.add(holding(holdings.size(), last, first, 5));
        }
        Hosting owned = new Hosting(hosting.need(),
                OfferBuilder.builder(offer).holders(holders).holdings(new Listing<>(random.nextInt(4) > 0, holdings)).build(), hosting.contract());
        return HostingChecks.check(owned).isEmpty() ? owned : hosting;
    }

    private List<String> holdersOf(String held, List<Holder> holders, List<Holding> holdings) {
        List<String> ids = new ArrayList<>();
        int left = 100;
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count && left > 0; i++) {
            Holder holder = holder("owner-" + holders.size());
            holders.add(holder);
            ids.add(holder.id());
            int part = Math.min(left, i == count - 1 && random.nextBoolean() ? left : near.hostings().pick(PERCENTAGES));
            holdings.add(holding(holdings.size(), holder.id(), held, part));
            left -= part;
        }
        return ids;
    }

    private Holder holder(String id) {
        String seat = near.hostings().pick(COUNTRIES);
        return HolderBuilder.builder().id(id).registeredOffice(random.nextInt(8) == 0 ? null : seat).centralAdministration(seat)
                .principalEstablishment(random.nextInt(8) == 0 ? near.hostings().pick(COUNTRIES) : seat)
                .presences(random.nextInt(3) == 0 ? Listing.unknown() : Listing.only()).build();
    }

    private Holding holding(int number, String holder, String of, int part) {
        BigDecimal share = BigDecimal.valueOf(part);
        boolean capitalKnown = random.nextInt(8) > 0;
        boolean votesKnown = random.nextInt(8) > 0;
        return HoldingBuilder.builder().id("owned-" + number).holder(holder).of(of).capital(capitalKnown ? share : null)
                .capitalWithin(capitalKnown ? null : band(part, number)).votes(votesKnown ? share : null)
                .votesWithin(votesKnown ? null : band(part, number + 1)).declared(answer()).veto(answer()).appointsMajority(answer())
                .control(part > 50 ? Answer.YES : answer()).build();
    }

    /** What a register may tell of a share; of every other one, nothing. */
    private static @Nullable ShareRange band(int part, int number) {
        ShareRange least = ShareRange.atLeast(BigDecimal.valueOf(Math.max(0, part - 5)));
        return number % 2 == 0 ? null : part > 50 ? ShareRange.above(BigDecimal.valueOf(50))
                : number % 4 == 1 ? least : least.and(ShareRange.atMost(BigDecimal.valueOf(Math.min(50, part + 5))));
    }

    private Answer answer() {
        return near.hostings().pick(List.of(Answer.NO, Answer.NO, Answer.NO, Answer.YES, Answer.UNKNOWN));
    }
}
