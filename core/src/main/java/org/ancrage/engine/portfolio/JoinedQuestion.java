package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.answer.Joined;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.engine.answer.ToldByRule;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.answer.WeighedText;
import org.ancrage.engine.limit.Kept;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.rules.CriterionGrounds;
import org.ancrage.engine.rules.Qualification;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.law.Criterion;
import org.jspecify.annotations.Nullable;

/** A need and an offer that are known, as a question in full, on any day on which rules see them so; what is found out is kept. Thread-safe: several threads may find the same out at once. */
final class JoinedQuestion implements Joined {

    private final StagedPair pair;
    private final JoinedSides sides;
    private final SideSessions sessions;
    private final KnownTexts known;
    private final KnownFindings findings;
    private final KnownDecisions decisions;
    /** Under all readings; few ask under others, and what these come to is much. */
    private final Kept<String, KnownText> texts = new Kept<>();
    private final Kept<String, List<ReadingOutcome>> perReading = new Kept<>();
    private final Kept<Cases.Weighing, Optional<Cases.Whatever>> settled = new Kept<>();
    private volatile Cases.@Nullable Whatever whole;
    private volatile @Nullable List<Object> derived;
    private volatile @Nullable Map<String, CriterionGrounds> grounds;

    /**
     * @param pair of the day of which it is asked first
     * @param known what texts answered to others
     * @param findings of criteria that take both need and offer
     */
    JoinedQuestion(StagedPair pair, SideSessions sessions, KnownTexts known, KnownFindings findings, KnownDecisions decisions) {
        this.pair = pair;
        this.sides = pair.sides();
        this.sessions = sessions;
        this.known = known;
        this.findings = findings;
        this.decisions = decisions;
    }

    /** How many facts are kept with it. */
    int facts() {
        return pair.facts();
    }

    @Override
    public Map<String, CriterionGrounds> settled(FactBase facts, RuleBook book) {
        Map<String, CriterionGrounds> found = grounds;
        if (found == null) {
            sessions.check(facts, sides);
            found = Qualification.of(facts, sides::firing, book).all();
            grounds = found;
        }
        return found;
    }

    @Override
    public List<Object> derived() {
        List<Object> found = derived;
        if (found == null) {
            found = pair.derived();
            derived = found;
        }
        return found;
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
        return texts.get(text, fresh -> known.text(fresh, TriedReadings.ALL, sides));
    }

    private List<KnownText> texts(Collection<String> some) {
        return some.stream().map(this::text).toList();
    }

    @Override
    public List<ReadingOutcome> perReading(VersionUnderReadings read, Function<Map<String, String>, Outcome> waiting) {
        return perReading.get(read.text(), text -> read.perReading(text(text).perReading(), waiting));
    }

    @Override
    public QuestionRanking ranking(Map<String, Completions> open) {
        return known.ranking(texts(open.keySet()));
    }

    @Override
    public Finding finding(Criterion criterion, LocalDate on, ToldByRule.Telling telling) {
        return findings(criterion.id()).of(criterion, on, telling);
    }

    @Override
    public List<TakenReading> readings(String criterion, Function<String, List<TakenReading>> finding) {
        return findings(criterion).readings(criterion, finding);
    }

    private KnownFindings findings(String criterion) {
        KnownFindings apart = pair.findingsApart(criterion);
        return apart == null ? findings : apart;
    }

    @Override
    public Decision decision(String text, Level level, LocalDate on, Function<Criterion, Finding> findings, Supplier<Decision> deciding) {
        return decisions.of(text, level, on, findings, deciding);
    }

    @Override
    public Optional<Cases.Whatever> settled(Cases.Weighing weighing) {
        return settled.get(weighing, new Cases<>(pair)::settled);
    }

    @Override
    public Cases.Whatever whole(Function<String, Outcome> outcome) {
        Cases.Whatever found = whole;
        if (found == null) {
            found = pair.together(outcome).whole();
            whole = found;
        }
        return found;
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
