package org.ancrage.engine.portfolio;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.answer.Joined;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.engine.answer.Together;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.answer.WeighedText;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.law.Criterion;

/** A need and an offer that are known, as a question in full. Not thread-safe. */
final class JoinedQuestion implements Joined {

    private final StagedPair.Law law;
    private final SupposableSide need;
    private final SupposableSide offer;
    private final SideSessions sessions;
    private final KnownTexts known;
    private final StagedPair pair;
    private final JoinedSides sides;
    private final Map<String, KnownText> texts = new HashMap<>();

    JoinedQuestion(StagedPair.Law law, SupposableSide need, SupposableSide offer, SideSessions sessions, KnownTexts known) {
        this.law = law;
        this.need = need;
        this.offer = offer;
        this.sessions = sessions;
        this.known = known;
        this.pair = law.pair(need, offer);
        this.sides = pair.sides();
    }

    @Override
    public void settle(FactBase facts) {
        sessions.check(facts, sides);
    }

    @Override
    public List<Object> derived() {
        return offer.derivedWith(need);
    }

    @Override
    public List<CriterionRule> firing(String criterion) {
        return sides.firing(criterion);
    }

    @Override
    public TextsRead.Criteria criteria() {
        return sides;
    }

    @Override
    public WeighedText byCriteria(String text, TriedReadings tried) {
        return (tried.equals(TriedReadings.ALL) ? text(text) : known.text(text, tried, sides)).weighed();
    }

    private KnownText text(String text) {
        return texts.computeIfAbsent(text, fresh -> known.text(text, TriedReadings.ALL, sides));
    }

    private List<KnownText> texts(Collection<String> some) {
        return some.stream().map(this::text).toList();
    }

    @Override
    public Map<Map<String, String>, Outcome> perReading(VersionUnderReadings read) {
        return new LinkedHashMap<>(text(read.text()).perReading());
    }

    @Override
    public QuestionRanking ranking(Map<String, Completions> open) {
        return known.ranking(texts(open.keySet()));
    }

    @Override
    public Finding finding(Criterion criterion, Supplier<Finding> finding) {
        return switch (sides.lookingAt(criterion.id())) {
            case NEED -> need.finding(criterion, finding);
            case OFFER -> offer.finding(criterion, finding);
            default -> finding.get();
        };
    }

    @Override
    public Optional<Cases.Whatever> settled(Cases.Weighing weighing) {
        return new Cases<>(pair).settled(weighing);
    }

    @Override
    public Cases.Whatever whole(Function<String, Outcome> outcome) {
        return new Together<>(pair, law.applied(), outcome).whole();
    }

    @Override
    public Remedies remedies(String text) {
        return text(text).remedies();
    }

    @Override
    public Remedies remedies(Map<String, Remedies> each) {
        return known.remedies(each, texts(each.keySet()), sides);
    }
}
