package org.ancrage.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.peer.CamundaTables;
import org.ancrage.benchmarks.peer.DroolsPeer;
import org.ancrage.benchmarks.peer.EvreteEngine;
import org.ancrage.benchmarks.peer.HandwrittenJava;
import org.ancrage.benchmarks.peer.HandwrittenMatrix;
import org.ancrage.benchmarks.peer.Peer;
import org.ancrage.benchmarks.peer.RulePacks;
import org.ancrage.benchmarks.peer.Settled;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** The ways of deciding that are measured. */
public enum Way {

    ANCRAGE("Ancrage", Scope.ALL_TEXTS, ancrage(Ancrage::standard)),
    ANCRAGE_DEFAULT_READINGS("Ancrage, default readings", Scope.ALL_TEXTS, ancrage(() -> Ancrage.standard().withDefaultReadings())),
    PLAIN_DROOLS_OF_ALL_TEXTS("(a) plain Drools: classic compiler, a session per decision", Scope.ALL_TEXTS, drools(DroolsPeer.Kind.CLASSIC)),
    PLAIN_DROOLS_MODEL_OF_ALL_TEXTS("(a) plain Drools: executable model, a session per decision", Scope.ALL_TEXTS,
            drools(DroolsPeer.Kind.EXECUTABLE_MODEL)),
    POOLED_DROOLS_OF_ALL_TEXTS("(b) Drools: executable model, pooled sessions", Scope.ALL_TEXTS, drools(DroolsPeer.Kind.POOLED)),

    ANCRAGE_OF_FIFTY_CRITERIA("Ancrage, default readings", Scope.FIFTY_CRITERIA, ancrage(() -> RulePacks.fiftyCriteria().withDefaultReadings())),
    PLAIN_DROOLS("(a) plain Drools: classic compiler, a session per decision", Scope.FIFTY_CRITERIA,
            peer(law -> DroolsPeer.ofTheFifty(DroolsPeer.Kind.CLASSIC, law))),
    PLAIN_DROOLS_MODEL("(a) plain Drools: executable model, a session per decision", Scope.FIFTY_CRITERIA,
            peer(law -> DroolsPeer.ofTheFifty(DroolsPeer.Kind.EXECUTABLE_MODEL, law))),
    POOLED_DROOLS("(b) Drools: executable model, pooled sessions", Scope.FIFTY_CRITERIA,
            peer(law -> DroolsPeer.ofTheFifty(DroolsPeer.Kind.POOLED, law))),
    EVRETE("(c) Evrete 4", Scope.FIFTY_CRITERIA, peer(EvreteEngine::new)),
    CAMUNDA("(d) Camunda DMN, FEEL", Scope.FIFTY_CRITERIA, peer(CamundaTables::new)),
    HANDWRITTEN("(e) Java written by hand, with the outcome of each text", Scope.FIFTY_CRITERIA,
            () -> new ByHand(new HandwrittenJava(Law.of(Ancrage.standard().corpus()))));

    /** What is decided. Only ways of the same scope are compared. */
    enum Scope {
        ALL_TEXTS("all texts"),
        FIFTY_CRITERIA("50 criteria of 4 texts");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** What is measured of it. */
        List<Way> ways() {
            return List.of(Way.values()).stream().filter(way -> way.scope == this).toList();
        }

        /** (a) plain Drools, both compilers. */
        List<Way> plain() {
            return this == ALL_TEXTS ? List.of(PLAIN_DROOLS_OF_ALL_TEXTS, PLAIN_DROOLS_MODEL_OF_ALL_TEXTS)
                    : List.of(PLAIN_DROOLS, PLAIN_DROOLS_MODEL);
        }

        /** (a) as it takes turns with others. */
        Way beside() {
            return this == ALL_TEXTS ? PLAIN_DROOLS_MODEL_OF_ALL_TEXTS : PLAIN_DROOLS_MODEL;
        }
    }

    private final String label;
    private final Scope scope;
    private final Supplier<Deciding> deciding;

    Way(String label, Scope scope, Supplier<Deciding> deciding) {
        this.label = label;
        this.scope = scope;
        this.deciding = deciding;
    }

    private static Supplier<Deciding> ancrage(Supplier<Ancrage> ancrage) {
        return () -> new ByAncrage(ancrage.get());
    }

    private static Supplier<Deciding> drools(DroolsPeer.Kind kind) {
        return () -> new ByPeer<>(DroolsPeer.ofAllTexts(kind, Law.ofAllTexts(Ancrage.standard().corpus())));
    }

    private static Supplier<Deciding> peer(Function<Law, Peer<Settled>> peer) {
        return () -> new ByPeer<>(peer.apply(Law.of(Ancrage.standard().corpus())));
    }

    String label() {
        return label;
    }

    Scope scope() {
        return scope;
    }

    /** Whether it explains, asks and finds remedies when it is asked to. */
    boolean explains() {
        return name().startsWith("ANCRAGE");
    }

    /** Whether it qualifies each need and each offer of a matrix once. */
    boolean staged() {
        return explains() || this == HANDWRITTEN;
    }

    /** Whether matrices by hand take turns with it. */
    boolean takesTurnsWithTheLimit() {
        return staged() && scope == Scope.FIFTY_CRITERIA;
    }

    Deciding start() {
        return deciding.get();
    }

    /** Decides, one question or a matrix. */
    interface Deciding extends AutoCloseable {

        /** @param asked what is taken of the answer, by a way that explains */
        Object decide(Need need, Proposal proposal, Asked asked);

        /** On some day; a way that knows the law of one day only decides on that. */
        default Object decide(Need need, Proposal proposal, Asked asked, LocalDate on) {
            return decide(need, proposal, asked);
        }

        /** Every need with every proposal, on all cores. */
        Object matrix(Portfolio portfolio);

        @Override
        default void close() {
        }
    }

    private record ByAncrage(Ancrage ancrage) implements Deciding {

        @Override
        public Object decide(Need need, Proposal proposal, Asked asked) {
            return decide(need, proposal, asked, Law.DAY);
        }

        @Override
        public Object decide(Need need, Proposal proposal, Asked asked, LocalDate on) {
            return asked.of(ancrage, proposal.to(need), on);
        }

        @Override
        public Object matrix(Portfolio portfolio) {
            return ancrage.matrix(portfolio.needs(), portfolio.proposals(), Law.DAY);
        }
    }

    private record ByHand(HandwrittenJava java) implements Deciding {

        @Override
        public Object decide(Need need, Proposal proposal, Asked asked) {
            return java.answer(need, proposal);
        }

        @Override
        public Object matrix(Portfolio portfolio) {
            return new HandwrittenMatrix(java, portfolio.needs(), portfolio.proposals());
        }
    }

    private record ByPeer<S>(Peer<S> peer) implements Deciding {

        @Override
        public Object decide(Need need, Proposal proposal, Asked asked) {
            return peer.settle(need, proposal);
        }

        @Override
        public Object matrix(Portfolio portfolio) {
            int offers = portfolio.proposals().size();
            return IntStream.range(0, portfolio.needs().size() * offers).parallel()
                    .mapToObj(cell -> peer.settle(portfolio.needs().get(cell / offers), portfolio.proposals().get(cell % offers)))
                    .toArray();
        }

        @Override
        public void close() {
            peer.close();
        }
    }
}
