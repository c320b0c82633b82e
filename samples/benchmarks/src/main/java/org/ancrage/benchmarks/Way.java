package org.ancrage.benchmarks;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ancrage.Ancrage;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** The ways of deciding that are measured. */
public enum Way {

    ANCRAGE("Ancrage: 14 texts, every open reading, explained", Ancrage::standard),
    ANCRAGE_DEFAULT_READINGS("Ancrage: 14 texts, default readings, explained", () -> Ancrage.standard().withDefaultReadings()),
    ANCRAGE_OF_FOUR_TEXTS("Ancrage: the 4 texts of the peers, default readings, explained",
            () -> RulePacks.fourTexts().withDefaultReadings()),
    PLAIN_DROOLS("(a) plain Drools: classic compiler, a session per decision", DroolsPeer::classic),
    PLAIN_DROOLS_MODEL("(a) plain Drools: executable model, a session per decision", DroolsPeer::executableModel),
    POOLED_DROOLS("(b) Drools: executable model, pooled sessions", DroolsPeer::pooled),
    EVRETE("(c) Evrete 4", EvreteEngine::new),
    CAMUNDA("(d) Camunda DMN, FEEL", CamundaTables::new),
    HANDWRITTEN("(e) Java written by hand, no explanation", HandwrittenJava::new);

    /** Ways that settle the criteria and explain nothing. */
    static final List<Way> PEERS = List.of(PLAIN_DROOLS, PLAIN_DROOLS_MODEL, POOLED_DROOLS, EVRETE, CAMUNDA, HANDWRITTEN);

    private final String label;
    private final java.util.function.Supplier<Deciding> deciding;

    Way(String label, Ancrages ancrage) {
        this.label = label;
        this.deciding = () -> new ByAncrage(ancrage.build());
    }

    Way(String label, Function<Law, Peer> peer) {
        this.label = label;
        this.deciding = () -> new ByPeer(peer(peer));
    }

    /** Told apart from a function of the law by its own type. */
    @FunctionalInterface
    private interface Ancrages {
        Ancrage build();
    }

    private static Peer peer(Function<Law, Peer> peer) {
        return peer.apply(Law.of(Ancrage.standard().corpus()));
    }

    String label() {
        return label;
    }

    Deciding start() {
        return deciding.get();
    }

    /** Decides, one question or a matrix. */
    interface Deciding extends AutoCloseable {

        Object decide(Need need, Proposal proposal);

        /** Every need with every proposal, on all cores. */
        Object matrix(Portfolio portfolio);

        @Override
        default void close() {
        }
    }

    private record ByAncrage(Ancrage ancrage) implements Deciding {

        @Override
        public Object decide(Need need, Proposal proposal) {
            return ancrage.assess(proposal.to(need), Law.DAY);
        }

        @Override
        public Object matrix(Portfolio portfolio) {
            return ancrage.matrix(portfolio.needs(), portfolio.proposals(), Law.DAY);
        }
    }

    private record ByPeer(Peer peer) implements Deciding {

        @Override
        public Object decide(Need need, Proposal proposal) {
            return peer.settle(need, proposal);
        }

        @Override
        public Object matrix(Portfolio portfolio) {
            if (peer instanceof HandwrittenJava handwritten) {
                return handwritten.matrix(portfolio.needs(), portfolio.proposals());
            }
            int offers = portfolio.proposals().size();
            return IntStream.range(0, portfolio.needs().size() * offers).parallel()
                    .mapToObj(cell -> peer.settle(portfolio.needs().get(cell / offers), portfolio.proposals().get(cell % offers)))
                    .toArray(Settled[]::new);
        }

        @Override
        public void close() {
            peer.close();
        }
    }
}
