package org.ancrage.engine.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.answer.Supposable;
import org.ancrage.engine.answer.Together;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.limit.Kept;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** A need and an offer, each settled by itself, as one question. It answers what an {@link org.ancrage.engine.answer.Assessor} does. Thread-safe: several threads may find the same out at once. */
final class StagedPair implements Supposable<StagedPair> {

    private final Law law;
    private final SupposableSide need;
    private final SupposableSide offer;
    private final Layers.OfDay day;
    private final JoinedSides sides;
    private final JoinedSides known;
    private @Nullable List<OpenFact> openFacts;
    private final @Nullable StagedPair[] sampled = new @Nullable StagedPair[OpenFacts.SAMPLES];
    private final Kept<String, Outcome> outcomes = new Kept<>();
    /** What texts answer by their criteria: as a rule the default readings are asked about first, and then all. */
    private final Kept<JoinedAnswers.Read, JoinedAnswers.Answer> byCriteria = new Kept<>();

    /**
     * What all pairs under a law have in common.
     *
     * @param applied that of one of its days
     */
    record Law(AppliedLaw applied, SideRules rules, JoinedAnswers answers) {

        /** @param day on which they come together; rules see each of them as on the day on which it was settled */
        StagedPair pair(SupposableSide need, SupposableSide offer, Layers.OfDay day) {
            return new StagedPair(this, need, offer, day, new JoinedSides(rules, need.known(), offer.known(), day, null), null);
        }
    }

    /** @param known where nothing is supposed; null if that is here */
    private StagedPair(Law law, SupposableSide need, SupposableSide offer, Layers.OfDay day, JoinedSides sides, @Nullable JoinedSides known) {
        this.law = law;
        this.need = need;
        this.offer = offer;
        this.day = day;
        this.sides = sides;
        this.known = known == null ? sides : known;
    }

    /**
     * The question, with all that follows from need and offer by default.
     *
     * @param given what it brings to the day
     */
    FactBase facts(List<Object> given) {
        return new FactBase(given).plus(law.applied().readings().choices(Map.of())).plus(derived());
    }

    /** What follows from need and offer by default. */
    List<Object> derived() {
        return offer.derivedWith(need);
    }

    /** What the facts of need or offer say of a criterion at which no rule of the other looks; null where it takes both. */
    @Nullable KnownFindings findingsApart(String criterion) {
        return switch (law.rules().lookingAt(criterion)) {
            case NEED -> need.findings();
            case OFFER -> offer.findings();
            default -> null;
        };
    }

    JoinedSides sides() {
        return sides;
    }

    /** What a text that exists on the day answers. */
    Outcome outcome(String text) {
        return outcomes.get(text, this::weighed);
    }

    private Outcome weighed(String text) {
        Outcome outcome = byCriteria(text, TriedReadings.ALL);
        return outcome == Outcome.UNDETERMINED
                ? new Cases<>(this).settled(new Cases.OfText(text, TriedReadings.ALL)).map(Cases.Whatever::outcome).orElse(outcome) : outcome;
    }

    /** What all texts that count answer together. */
    Outcome whole() {
        return whole(this::outcome);
    }

    /** As {@link #whole()}, where it is known what each text answers by itself. */
    Outcome whole(Function<String, Outcome> outcomes) {
        return together(outcomes).whole().outcome();
    }

    /** @param outcomes what each text answers by itself */
    Together<StagedPair> together(Function<String, Outcome> outcomes) {
        return new Together<>(this, law.applied(), outcomes);
    }

    /** What the parties may still promise so that a text is complied with, as far as its criteria tell. */
    List<String> undertakings(String text) {
        return law.answers().undertakings(text, sides);
    }

    /** How far it is to all of these texts complied with together. */
    Distance distance(List<String> texts) {
        return law.answers().distance(texts, sides);
    }

    @Override
    public List<OpenFact> openFacts() {
        List<OpenFact> found = openFacts;
        if (found == null) {
            List<OpenFact> all = new ArrayList<>(need.open());
            all.addAll(offer.open());
            // One that cannot change: other threads may see it without a lock.
            found = List.copyOf(all);
            openFacts = found;
        }
        return found;
    }

    @Override
    public int facts() {
        return law.applied().facts().size() + need.facts() + offer.facts();
    }

    @Override
    public void lookedAt(String criterion, IntConsumer each) {
        for (int place : need.lookedAt(criterion)) {
            each.accept(place);
        }
        for (int place : offer.lookedAt(criterion)) {
            each.accept(need.open().size() + place);
        }
    }

    @Override
    public StagedPair supposing(Map<OpenFact, Object> some, StagedPair fewer) {
        Map<OpenFact, Object> ofNeed = new HashMap<>();
        Map<OpenFact, Object> ofOffer = new HashMap<>();
        some.forEach((fact, value) -> (need.open().contains(fact) ? ofNeed : ofOffer).put(fact, value));
        return with(need.supposing(ofNeed), offer.supposing(ofOffer));
    }

    private StagedPair with(SettledSide supposedNeed, SettledSide supposedOffer) {
        return new StagedPair(law, need, offer, day, new JoinedSides(law.rules(), supposedNeed, supposedOffer, day, known), known);
    }

    @Override
    public StagedPair sampled(int sample) {
        StagedPair found = sampled[sample];
        if (found == null) {
            found = with(need.sampled(sample), offer.sampled(sample));
            sampled[sample] = found;
        }
        return found;
    }

    @Override
    public Truth truth(String criterion) {
        return sides.under(Map.of()).apply(criterion);
    }

    @Override
    public Outcome byCriteria(String text, TriedReadings tried) {
        return answer(text, tried).outcome();
    }

    /** Known without an exception, of which a comparison would throw one for many pairs. */
    @Override
    public @Nullable Outcome byCriteriaIfAny(String text, TriedReadings tried) {
        return answer(text, tried).outcomeIfAny();
    }

    @Override
    public Set<String> open(String text, TriedReadings tried) {
        return answer(text, tried).open().get();
    }

    private JoinedAnswers.Answer answer(String text, TriedReadings tried) {
        return byCriteria.get(law.answers().read(text, tried), read -> law.answers().of(read, sides));
    }

    /** Truths of all criteria that rules settle, under the default readings. */
    Map<String, Truth> findings() {
        Map<String, Truth> findings = new LinkedHashMap<>();
        law.rules().atoms().forEach(atom -> findings.computeIfAbsent(atom.criterion(), this::truth));
        return findings;
    }
}
