package org.ancrage.engine.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.answer.Cases;
import org.ancrage.engine.limit.Effort;
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
    private boolean checked;

    /** @param turning what rules see otherwise than the day before */
    DatedAnswer(Day day, List<DayTests.Test> turning, Assessor assessor) {
        Effort.interruptible();
        this.day = day;
        this.turning = turning;
        this.assessor = assessor;
    }

    /** Takes over, from an earlier day of the same law, what is answered of each text on none of whose criteria rules see the day otherwise since. */
    void takeOver(DatedAnswer before) {
        Set<String> touched = new HashSet<>();
        turning.forEach(test -> touched.addAll(test.criteria()));
        Set<String> same = day.law().versions().entrySet().stream()
                .filter(version -> criteria(version.getValue()).noneMatch(touched::contains)).map(Map.Entry::getKey).collect(Collectors.toSet());
        before.outcomes.forEach((text, outcome) -> {
            if (outcome.isEmpty() || same.contains(text)) {
                outcomes.put(text, outcome);
            }
        });
        if (day.law().versions().keySet().stream().filter(this::decisive).allMatch(same::contains)) {
            whole = before.whole;
        }
    }

    /** Settles in a session what was settled by the model alone. */
    void check() {
        if (!checked) {
            assessor.settle();
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
        return whole().outcome();
    }

    /** Whether texts forbid together, whatever the missing facts are, and none by itself. */
    boolean forbidsTogether() {
        return !whole().facts().isEmpty();
    }

    /** One text that forbids is enough: what the others come to is then not found out. */
    private Cases.Whatever whole() {
        if (whole == null) {
            whole = day.law().versions().keySet().stream().filter(this::decisive).anyMatch(this::forbids)
                    ? new Cases.Whatever(Outcome.NON_COMPLIANT, List.of())
                    : assessor.overall(text -> Objects.requireNonNull(outcome(text)));
        }
        return whole;
    }

    private boolean forbids(String text) {
        return outcomes.containsKey(text) ? outcome(text) == Outcome.NON_COMPLIANT : assessor.outcomeByCriteria(text) == Outcome.NON_COMPLIANT;
    }

    boolean decisive(String text) {
        Version version = version(text);
        return version != null && version.force().decisive();
    }

    boolean answersLike(DatedAnswer other, String text) {
        return outcome(text) == other.outcome(text) && Objects.equals(version(text), other.version(text));
    }

    /** Global ids of all criteria that a version may look at, with duplicates. */
    static Stream<String> criteria(Version version) {
        return Stream.of(version.applies(), version.requires()).flatMap(Condition::criteria);
    }
}
