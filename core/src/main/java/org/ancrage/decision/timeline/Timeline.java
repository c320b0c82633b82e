package org.ancrage.decision.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question as a function of the day: what an assessment would answer on each day of a span, and why it changes.
 *
 * <p>It is not legal advice.
 *
 * @param span the days that it tells of
 * @param need id of the need
 * @param offer id of the offer
 * @param rules the packs that answered
 * @param readings points of law that were settled beforehand, so that no other option was tried: options by global id of the reading
 * @param overall steps of the whole, one after the other, from the first day to the last
 * @param texts every text that exists on one of the days, in the order of the packs
 */
public record Timeline(Span span, String need, String offer, List<RuleSet> rules, Map<String, String> readings, List<Step> overall, List<Line> texts) {

    public Timeline {
        rules = List.copyOf(rules);
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
        overall = List.copyOf(overall);
        texts = List.copyOf(texts);
    }

    /**
     * One text through time.
     *
     * @param text id of the text
     * @param steps one after the other, from the first day to the last
     */
    public record Line(String text, Wording title, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
        }

        /** The step in which a day lies; empty outside the span. */
        public Optional<Step> on(LocalDate day) {
            return at(steps, day);
        }
    }

    /**
     * Days on which the answer is the same. Of a text, a new version begins a new step even where it answers the same.
     *
     * @param from first day
     * @param to last day, included; at the end of the span, the answer may stay beyond it
     * @param outcome what is answered; null while the text does not exist
     * @param version the version of the text; null while there is none, and for the whole
     * @param texts ids of the texts whose change brings the step about; empty for the first step
     * @param causes what happened on the first day, then what it changed; empty for the first step, which begins with the span, never
     *     for others
     */
    public record Step(LocalDate from, LocalDate to, @Nullable Outcome outcome, @Nullable Version version,
            List<String> texts, List<StepCause> causes) {
        public Step {
            texts = List.copyOf(texts);
            causes = List.copyOf(causes);
        }

        /** Whether it counts for the outcome of the whole: the whole does, a text while it is binding law or doctrine. */
        public boolean decisive() {
            return outcome != null && (version == null || version.force().decisive());
        }

        private boolean applies() {
            return outcome != null && outcome != Outcome.NOT_APPLICABLE;
        }

        private boolean answersLike(Step other) {
            return outcome == other.outcome && decisive() == other.decisive();
        }
    }

    /**
     * A day on which something changes.
     *
     * @param on the day
     * @param overall the step of the whole that begins then; null where the whole stays as it is
     * @param texts of each text that changes, the step that begins then
     */
    public record ChangeDay(LocalDate on, @Nullable Step overall, List<Line> texts) {
        public ChangeDay {
            texts = List.copyOf(texts);
        }
    }

    /** The step of the whole in which a day lies; empty outside the span. */
    public Optional<Step> on(LocalDate day) {
        return at(overall, day);
    }

    private static Optional<Step> at(List<Step> steps, LocalDate day) {
        return steps.stream().filter(step -> !day.isBefore(step.from()) && !day.isAfter(step.to())).findFirst();
    }

    /**
     * Each day on which the whole or a text answers otherwise than the day before, or begins or ceases to count; in order. That a text
     * which does not apply comes into being or ceases to exist is no change.
     */
    public List<ChangeDay> changes() {
        Stream<LocalDate> days = Stream.concat(Stream.of(overall), texts.stream().map(Line::steps))
                .flatMap(steps -> changing(steps).stream()).map(Step::from);
        return days.sorted().distinct().map(this::change).toList();
    }

    private static List<Step> changing(List<Step> steps) {
        List<Step> told = told(steps);
        return IntStream.range(1, told.size()).filter(i -> told.get(i - 1).applies() || told.get(i).applies()).mapToObj(told::get).toList();
    }

    private ChangeDay change(LocalDate day) {
        return new ChangeDay(day, beginning(overall, day).orElse(null), texts.stream()
                .flatMap(line -> beginning(line.steps(), day).stream().map(step -> new Line(line.text(), line.title(), List.of(step))))
                .toList());
    }

    private static Optional<Step> beginning(List<Step> steps, LocalDate day) {
        return changing(steps).stream().filter(step -> step.from().equals(day)).findFirst();
    }

    /** The first change after a day; empty where none is known within the span. */
    public Optional<ChangeDay> nextChange(LocalDate after) {
        Objects.requireNonNull(after, "after");
        return changes().stream().filter(change -> change.on().isAfter(after)).findFirst();
    }

    /** The steps without those in which a new version answers the same with the same weight; the version told is the first. */
    public static List<Step> told(List<Step> steps) {
        List<Step> told = new ArrayList<>();
        for (Step step : steps) {
            Step last = told.isEmpty() ? null : told.get(told.size() - 1);
            if (last != null && last.answersLike(step)) {
                told.set(told.size() - 1, new Step(last.from(), step.to(), last.outcome(), last.version(), last.texts(), last.causes()));
            } else {
                told.add(step);
            }
        }
        return told;
    }
}
