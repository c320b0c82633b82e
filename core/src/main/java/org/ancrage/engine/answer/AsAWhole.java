package org.ancrage.engine.answer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;

/** A question of which nothing is known from others. Not thread-safe. */
record AsAWhole(Assessor question) implements TextAnswering, TextsRead.Criteria {

    @Override
    public TextsRead.Criteria criteria() {
        return this;
    }

    @Override
    public Function<String, Truth> under(Map<String, String> options) {
        return question.under(options)::truth;
    }

    @Override
    public Set<String> openReadings(String criterion) {
        return question.openReadings(criterion);
    }

    @Override
    public Set<Truth> truths(String criterion) {
        Set<Truth> truths = EnumSet.noneOf(Truth.class);
        question.combinations(criterion).forEach(options -> truths.add(question.under(options).truth(criterion)));
        return truths;
    }

    @Override
    public WeighedText byCriteria(String text, TriedReadings tried) {
        return question.texts().byCriteria(text, tried);
    }

    @Override
    public List<ReadingOutcome> perReading(VersionUnderReadings read, Function<Map<String, String>, Outcome> waiting) {
        return read.perReading(read.weighed(question.texts().outline(read.text()), question.texts().completions()), waiting);
    }

    @Override
    public QuestionRanking ranking(Map<String, Completions> open) {
        return QuestionRanking.of(open);
    }

    @Override
    public Finding finding(Criterion criterion, LocalDate on, ToldByRule.Telling telling) {
        return telling.anew();
    }

    @Override
    public List<TakenReading> readings(String criterion, Function<String, List<TakenReading>> finding) {
        return finding.apply(criterion);
    }

    @Override
    public Decision decision(String text, Level level, LocalDate on, Function<Criterion, Finding> findings, Supplier<Decision> deciding) {
        return deciding.get();
    }

    @Override
    public Optional<Cases.Whatever> settled(Cases.Weighing weighing) {
        return new Cases<>(question).settled(weighing);
    }

    @Override
    public Cases.Whatever whole(Function<String, Outcome> outcome) {
        return new Together<>(question, question.law(), outcome).whole();
    }

    @Override
    public Remedies remedies(String text) {
        return RemedySearch.of(question, List.of(text));
    }

    @Override
    public Remedies remedies(Map<String, Remedies> each) {
        return RemedySearch.together(question, each);
    }
}
