package org.ancrage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.peer.CamundaTables;
import org.ancrage.benchmarks.peer.DroolsPeer;
import org.ancrage.benchmarks.peer.EvreteEngine;
import org.ancrage.benchmarks.peer.HandwrittenJava;
import org.ancrage.benchmarks.peer.ModelOfAncrage;
import org.ancrage.benchmarks.peer.Peer;
import org.ancrage.benchmarks.peer.RulePacks;
import org.ancrage.benchmarks.peer.Settled;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.verify.Probes;

/**
 * Checks for so many seconds, on cells drawn from a matrix of 1 000 needs and 1 000 offers, that every peer settles every criterion as
 * Ancrage does, and that Java written by hand comes to the outcomes of Ancrage of the same criteria.
 *
 * <pre>java -cp 'samples/benchmarks/target/classes:samples/benchmarks/target/lib/*' org.ancrage.benchmarks.CrossCheck 600 42</pre>
 */
public final class CrossCheck {

    private static final int SIZE = 1_000;

    private CrossCheck() {
    }

    public static void main(String[] arguments) {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Ancrage ancrage = Ancrage.standard();
        Law law = Law.of(ancrage.corpus());
        Portfolio portfolio = Portfolio.random(ancrage, SIZE, SIZE, seed);
        Peer<Settled> reference = new ModelOfAncrage(ancrage);
        HandwrittenJava handwritten = new HandwrittenJava(law);
        List<Peer<Settled>> peers = List.of(DroolsPeer.ofTheFifty(DroolsPeer.Kind.CLASSIC, law),
                DroolsPeer.ofTheFifty(DroolsPeer.Kind.EXECUTABLE_MODEL, law), DroolsPeer.ofTheFifty(DroolsPeer.Kind.POOLED, law),
                new EvreteEngine(law), new CamundaTables(law), handwritten);
        Ancrage fifty = RulePacks.fiftyCriteria().withDefaultReadings();
        Random random = new Random(seed);
        List<String> differences = new ArrayList<>();
        long cells = 0;
        long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
        for (; System.nanoTime() < end; cells++) {
            Need need = portfolio.needs().get(random.nextInt(SIZE));
            Proposal proposal = portfolio.proposals().get(random.nextInt(SIZE));
            Settled expected = reference.settle(need, proposal);
            for (Peer<Settled> peer : peers) {
                Settled settled = peer.settle(need, proposal);
                if (!settled.equals(expected)) {
                    differences.add("%s on %s and %s: %s and not %s".formatted(peer.getClass().getSimpleName(), need.id(), proposal.offer().id(),
                            settled.truths(), expected.truths()));
                }
            }
            Map<String, Outcome> outcomes = Probes.of(fifty).outcomes(proposal.to(need), Law.DAY, fifty.readings());
            List<Outcome> byHand = handwritten.answer(need, proposal).outcomes();
            if (!RuleFiles.FOUR_TEXTS.stream().map(outcomes::get).toList().equals(byHand)) {
                differences.add("Outcomes of %s and %s: %s and not %s".formatted(need.id(), proposal.offer().id(), byHand, outcomes));
            }
        }
        peers.forEach(Peer::close);
        System.out.printf("%d cells, %d peers, %d differences%n", cells, peers.size(), differences.size());
        differences.stream().limit(20).forEach(System.out::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }
}
