package org.ancrage.engine.timeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.rules.DayTests;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.world.Day;
import org.ancrage.law.Condition;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/** The answer of one day that is not like the day before. Not thread-safe. */
final class DatedAnswer {

    final Day day;
    final List<DayTests.Test> turning;
    final Assessor assessor;
    private final Map<String, Optional<Outcome>> outcomes = new HashMap<>();
    private Cases.@Nullable Whatever whole;
    /** Facts whatever which texts forbade together on an earlier day. */
    private List<MissingFact> forbade = List.of();
    private @Nullable Boolean stillForbids;
    /** On how many other days it rests, one upon the other. */
    final int resting;
    /** Whether rules see the date otherwise than the day before in what turns only. */
    final boolean tested;
    private boolean checked;

    /** @param turning what rules see otherwise than the day before */
    DatedAnswer(Day day, List<DayTests.Test> turning, boolean tested, Assessor assessor, int resting) {
        Effort.interruptible();
        this.tested = tested;
        this.resting = resting;
        this.day = day;
        this.turning = turning;
        this.assessor = assessor;
    }

    /** Takes what it comes to from who has found it. */
    void know(Cases.Whatever overall) {
        whole = overall;
    }

    /** Remembers an earlier day of the same question. */
    void follow(DatedAnswer before) {
        forbade = before.whole != null ? before.whole.facts() : before.forbade;
    }

    /**
     * Takes over, from an earlier day on which the law brought the same facts, what is answered of each text that is in force as it was, where rules see
     * the day as they did in all its criteria, and where the same readings are open.
     *
     * @param criteria those that a version may look at
     */
    void takeOver(DatedAnswer before, RuleBook book, Function<Version, Set<String>> criteria) {
        Set<String> touched = turning.stream().flatMap(test -> test.criteria().stream()).collect(Collectors.toSet());
        Set<String> open = day.law().openReadings();
        Set<String> turned = Stream.of(open, before.day.law().openReadings()).flatMap(Set::stream)
                .filter(reading -> !open.contains(reading) || !before.day.law().openReadings().contains(reading)).collect(Collectors.toSet());
        Set<String> otherwise = Stream.of(day, before.day).flatMap(one -> one.law().versions().entrySet().stream())
                .filter(text -> text.getValue() != before.version(text.getKey()) || text.getValue() != version(text.getKey())
                        || criteria.apply(text.getValue()).stream().anyMatch(criterion -> touched.contains(criterion)
                                || !turned.isEmpty() && book.readings(criterion).stream().anyMatch(turned::contains))
                        || !turned.isEmpty() && choices(text.getValue()).anyMatch(turned::contains))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        before.outcomes.forEach((text, outcome) -> {
            if (!otherwise.contains(text)) {
                outcomes.put(text, outcome);
            }
        });
        if (otherwise.stream().noneMatch(text -> decisive(text) || before.decisive(text))) {
            whole = before.whole;
        }
    }

    /** Settles in sessions what was settled by the model alone, and mostly taken over from the day before. */
    void check() {
        if (!checked) {
            assessor.check();
            checked = true;
        }
    }

    @Nullable Version version(String text) {
        return day.law().versions().get(text);
    }

    /** Null where the text does not exist. */
    @Nullable Outcome outcome(String text) {
        return outcomes.computeIfAbsent(text, id -> Optional.ofNullable(version(id)).map(version -> assessor.outcome(id))).orElse(null);
    }

    Outcome overall() {
        return whole == null && stillForbids() ? Outcome.NON_COMPLIANT : whole().outcome();
    }

    /** What forbade whatever some facts were, mostly does so the next day: that is seen sooner than found. */
    private boolean stillForbids() {
        if (stillForbids == null) {
            stillForbids = assessor.together().forbidsWhatever(forbade);
        }
        return stillForbids;
    }

    /** Whether texts forbid together, whatever the missing facts are, and none by itself. */
    boolean forbidsTogether() {
        return !whole().facts().isEmpty();
    }

    /** One text that forbids is enough: what the others come to is then not found out. */
    private Cases.Whatever whole() {
        if (whole == null) {
            // Those whose outcome is known first: the others need not be read then.
            whole = day.law().versions().keySet().stream().filter(this::decisive).sorted(Comparator.comparing(text -> !outcomes.containsKey(text))).anyMatch(this::forbids)
                    ? new Cases.Whatever(Outcome.NON_COMPLIANT, List.of())
                    : assessor.together().whole(text -> Objects.requireNonNull(outcome(text)));
        }
        return whole;
    }

    private boolean forbids(String text) {
        return outcomes.containsKey(text) ? outcome(text) == Outcome.NON_COMPLIANT : assessor.byCriteria(text, TriedReadings.ALL) == Outcome.NON_COMPLIANT;
    }

    boolean decisive(String text) {
        Version version = version(text);
        return version != null && version.force().decisive();
    }

    boolean answersLike(DatedAnswer other, String text) {
        return outcome(text) == other.outcome(text) && Objects.equals(version(text), other.version(text));
    }

    private static Stream<String> choices(Version version) {
        return version.conditions().flatMap(Condition::choices).map(Condition.Choice::reading);
    }
}
