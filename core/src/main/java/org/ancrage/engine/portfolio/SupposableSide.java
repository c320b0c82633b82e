package org.ancrage.engine.portfolio;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.MissingFact;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** A need, or an offer with its contract, as its rules settle it, also where some of its missing facts are supposed: each supposition once, whatever pairs ask. Thread-safe. */
final class SupposableSide {

    /** More of them are found out again where they are asked for. */
    private static final int KEPT = 512;

    private final SideRules rules;
    private final FactsRead factsRead;
    private final Side side;
    /** As a pair knows them, with what they are in the side. */
    private final Map<OpenFact, OpenFact> open = new LinkedHashMap<>();
    private final Facts facts;
    private final Layers.World world;
    private final QualifiedSide known;
    private final Map<String, int[]> lookedAt = new ConcurrentHashMap<>();
    private final KnownFindings findings;
    private final Map<Map<OpenFact, Object>, SettledSide> supposed = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<SettledSide> sampled = new AtomicReferenceArray<>(OpenFacts.SAMPLES);
    /** Values of what is open, as far as some sample told. */
    private final Map<OpenFact, Object> ruledOut = new ConcurrentHashMap<>();

    /** The facts of the side on the day, some of them supposed. */
    private interface Facts {
        List<Object> supposing(Map<OpenFact, Object> some);
    }

    /** @param inQuestion as a question has what the side has there */
    private SupposableSide(SideRules rules, Layers.World world, FactsRead factsRead, Side side, List<OpenFact> open, UnaryOperator<OpenFact> inQuestion, Facts facts) {
        this.rules = rules;
        this.factsRead = factsRead;
        this.side = side;
        this.findings = new KnownFindings(factsRead);
        open.forEach(fact -> this.open.put(inQuestion.apply(fact), fact));
        this.facts = facts;
        this.world = world;
        this.known = rules.qualified(world, side);
    }

    /** @param facts what the need brings to the day */
    static SupposableSide of(Need given, List<Object> facts, SideRules rules, Layers.OfDay day, FactsRead factsRead) {
        Need need = given.inCanonicalOrder();
        return new SupposableSide(rules, day.world(facts), factsRead, Side.NEED, OpenFacts.of(need), fact -> new OpenFact(Stream.concat(Stream.of(0), fact.path().stream()).toList(),
                new MissingFact(fact.missing().of(), fact.missing().component(), "/need" + fact.missing().pointer()), fact.values()),
                some -> DayFacts.ofNeed(OpenFacts.known(need, some)));
    }

    /** @param facts what the proposal brings to the day */
    static SupposableSide of(Proposal given, List<Object> facts, SideRules rules, Layers.OfDay day, FactsRead factsRead) {
        Proposal proposal = given.inCanonicalOrder();
        return new SupposableSide(rules, day.world(facts), factsRead, Side.OFFER, OpenFacts.of(proposal),
                fact -> new OpenFact(Stream.concat(Stream.of(fact.path().get(0) + 1), fact.path().stream().skip(1)).toList(), fact.missing(), fact.values()), some -> DayFacts.ofOffer(OpenFacts.known(proposal, some), day.law().day()));
    }

    /** The components that are not known and have few values, by their places in a question. */
    Set<OpenFact> open() {
        return open.keySet();
    }

    /** Places of those that can matter to a criterion, in their order. */
    int[] lookedAt(String criterion) {
        return lookedAt.computeIfAbsent(criterion, fresh -> OpenFact.lookedAt(open(), fact -> factsRead.reads(criterion, fact)));
    }

    /** Nothing is supposed. */
    QualifiedSide known() {
        return known;
    }

    /** @throws org.ancrage.refusal.DisagreementException if sessions and model differ */
    void check(SideSessions sessions) {
        sessions.check(world, known, side);
    }

    /** What its facts say of criteria at which no rule of the other side looks. */
    KnownFindings findings() {
        return findings;
    }

    /** What follows from the facts of this side and of another. */
    List<Object> derivedWith(SupposableSide other) {
        return world.derivedWith(other.world);
    }

    /** How many facts it brings to a day. */
    int facts() {
        return world.facts();
    }

    /** @param some those of {@link #open()} that are supposed */
    SettledSide supposing(Map<OpenFact, Object> some) {
        if (some.isEmpty()) {
            return known;
        }
        SettledSide found = supposed.get(some);
        if (found == null) {
            found = side(some);
            if (supposed.size() < KEPT) {
                supposed.put(some, found);
            }
        }
        return found;
    }

    private SettledSide side(Map<OpenFact, Object> some) {
        return new SupposedSide(rules, side, world, known, () -> facts.supposing(ownOf(some)));
    }

    /** All that is open is supposed, in one of {@value org.ancrage.engine.world.OpenFacts#SAMPLES} ways. */
    SettledSide sampled(int sample) {
        SettledSide found = sampled.get(sample);
        if (found == null) {
            found = open.isEmpty() ? known : consistent(sample, this::side);
            sampled.set(sample, found);
        }
        return found;
    }

    /**
     * What it settles under the default readings where all that is open is supposed.
     *
     * @param sample one of any number of ways
     */
    QualifiedSide sampledByDefault(int sample) {
        return open.isEmpty() ? known : consistent(sample, some -> rules.qualified(facts.supposing(ownOf(some)), world, known, side));
    }

    private <S extends SettledSide> S consistent(int sample, Function<Map<OpenFact, Object>, S> supposing) {
        List<OpenFact> all = List.copyOf(open.keySet());
        Function<String, List<OpenFact>> looked = criterion -> IntStream.of(lookedAt(criterion)).mapToObj(all::get).toList();
        return new ConsistentSample<>(rules, side, known, looked, ruledOut, supposing).of(OpenFacts.sample(all, sample));
    }

    private Map<OpenFact, Object> ownOf(Map<OpenFact, Object> some) {
        Map<OpenFact, Object> own = new HashMap<>();
        some.forEach((fact, value) -> own.put(Objects.requireNonNull(open.get(fact)), value));
        return own;
    }
}
