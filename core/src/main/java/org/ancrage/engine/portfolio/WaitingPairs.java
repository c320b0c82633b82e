package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.limit.RunawayRulesException;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of a matrix of which some text waits for facts by the criteria alone: whether the outcome is the same whatever these are. Needs and
 * offers are supposed and qualified apart, once each, so that nearly all pairs take little more than others. Thread-safe.
 */
final class WaitingPairs {

    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final Day day;
    private final SideRules sideRules;
    private final List<String> texts;
    private final boolean[] decisive;
    private final BiFunction<SideRules.Qualified, SideRules.Qualified, Outcome[]> answering;
    private final Function<Hosting, Assessor> asking;
    private final Map<Integer, List<SideRules.Qualified>> ofNeeds = new ConcurrentHashMap<>();
    private final Map<Integer, List<SideRules.Qualified>> ofOffers = new ConcurrentHashMap<>();
    private final Map<Pair, Answer> answered = new ConcurrentHashMap<>();

    private record Pair(int need, int offer) {
    }

    /**
     * @param whole of all texts that count
     * @param texts of each text
     */
    record Answer(Outcome whole, List<Outcome> texts) {
    }

    /**
     * @param texts ids of the texts that exist on the day
     * @param decisive whether each counts
     * @param answering what each text answers to a pair, by the criteria alone
     * @param asking answers a pair by itself
     */
    WaitingPairs(List<Need> needs, List<Proposal> proposals, Day day, SideRules sideRules, List<String> texts, boolean[] decisive,
            BiFunction<SideRules.Qualified, SideRules.Qualified, Outcome[]> answering, Function<Hosting, Assessor> asking) {
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.day = day;
        this.sideRules = sideRules;
        this.texts = List.copyOf(texts);
        this.decisive = decisive.clone();
        this.answering = answering;
        this.asking = asking;
    }

    /** @param byCriteria what each text answers by the criteria alone */
    Answer answer(int need, int offer, Outcome[] byCriteria) {
        return answered.computeIfAbsent(new Pair(need, offer), pair -> answer(pair, byCriteria));
    }

    private Answer answer(Pair pair, Outcome[] byCriteria) {
        List<Outcome[]> samples = samples(pair);
        Outcome[] outcomes = byCriteria.clone();
        @Nullable Assessor assessor = null;
        for (int i = 0; i < outcomes.length; i++) {
            int text = i;
            if (outcomes[i] == Outcome.UNDETERMINED && Cases.alike(samples.stream().map(sample -> sample[text]).toList())) {
                assessor = assessor == null ? ask(pair) : assessor;
                outcomes[i] = assessor.outcome(texts.get(i));
            }
        }
        Outcome whole = worst(outcomes);
        if (whole == Outcome.UNDETERMINED && samples.stream().allMatch(sample -> worst(sample) == Outcome.NON_COMPLIANT)) {
            whole = (assessor == null ? ask(pair) : assessor).together().outcome();
        }
        return new Answer(whole, List.of(outcomes));
    }

    private Assessor ask(Pair pair) {
        return asking.apply(proposals.get(pair.offer()).to(needs.get(pair.need())));
    }

    private Outcome worst(Outcome[] outcomes) {
        Outcome worst = Outcome.NOT_APPLICABLE;
        for (int i = 0; i < outcomes.length; i++) {
            worst = decisive[i] && outcomes[i].compareTo(worst) > 0 ? outcomes[i] : worst;
        }
        return worst;
    }

    /** What each text answers where the missing facts are supposed, in each of the ways that tell nearly all. */
    private List<Outcome[]> samples(Pair pair) {
        List<Outcome[]> outcomes = new ArrayList<>();
        try {
            List<SideRules.Qualified> supposedNeeds = ofNeeds.computeIfAbsent(pair.need(), this::supposedNeed);
            List<SideRules.Qualified> supposedOffers = ofOffers.computeIfAbsent(pair.offer(), this::supposedOffer);
            for (int i = 0; i < OpenFacts.SAMPLES; i++) {
                outcomes.add(answering.apply(supposedNeeds.get(i), supposedOffers.get(i)));
            }
        } catch (DisagreementException | RunawayRulesException noAnswer) {
            // The pair is looked at by itself.
        }
        return outcomes;
    }

    private List<SideRules.Qualified> supposedNeed(int place) {
        Need need = needs.get(place).inCanonicalOrder();
        List<OpenFact> open = OpenFacts.of(need);
        return samples(i -> sideRules.qualified(DayFacts.ofNeed(OpenFacts.known(need, OpenFacts.sample(open, i))), Side.NEED));
    }

    private List<SideRules.Qualified> supposedOffer(int place) {
        Proposal proposal = proposals.get(place).inCanonicalOrder();
        List<OpenFact> open = OpenFacts.of(proposal);
        return samples(i -> sideRules.qualified(DayFacts.ofOffer(OpenFacts.known(proposal, OpenFacts.sample(open, i)), day), Side.OFFER));
    }

    private static List<SideRules.Qualified> samples(IntFunction<SideRules.Qualified> each) {
        List<SideRules.Qualified> samples = new ArrayList<>();
        for (int i = 0; i < OpenFacts.SAMPLES; i++) {
            samples.add(each.apply(i));
        }
        return samples;
    }
}
