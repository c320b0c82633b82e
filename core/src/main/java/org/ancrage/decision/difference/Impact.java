package org.ancrage.decision.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Change;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Which answers flip between two days, over a portfolio.
 *
 * @param on the first day
 * @param to the second day
 * @param flips pairs of need and offer whose outcome on the second day is another than on the first, in the order in which they were given
 * @param unchanged how many pairs have the same outcome on both days
 */
public record Impact(LocalDate on, LocalDate to, List<Flip> flips, int unchanged) {

    public Impact {
        flips = List.copyOf(flips);
    }

    /**
     * A pair whose outcome flips.
     *
     * @param need id of the need
     * @param offer id of the offer
     * @param outcome before and after
     * @param texts those that alone make it flip: on the worse day, each forbids more than all do on the other day; never empty
     */
    public record Flip(String need, String offer, Change<Outcome> outcome, List<FlippedText> texts) {
        public Flip {
            texts = List.copyOf(texts);
        }

        /** @param difference between two answers whose outcomes differ */
        static Flip of(Difference difference, BiFunction<Difference, List<String>, List<Line>> between) {
            Assessment before = difference.before().assessment();
            Assessment after = difference.after().assessment();
            boolean worsens = after.outcome().compareTo(before.outcome()) > 0;
            Outcome better = worsens ? before.outcome() : after.outcome();
            List<TextDifference> flipping = difference.texts().stream()
                    .filter(text -> exceeds(worsens ? text.counted().after() : text.counted().before(), better)).toList();
            List<Line> lines = between.apply(difference, flipping.stream().map(text -> text.present().text()).toList());
            return new Flip(before.need(), before.offer(), difference.outcome(), flipping.stream()
                    .map(text -> FlippedText.of(text, worsens, lines)).toList());
        }

        private static boolean exceeds(@Nullable Outcome outcome, Outcome limit) {
            return outcome != null && outcome.compareTo(limit) > 0;
        }
    }

    /**
     * A text that makes a pair flip.
     *
     * @param text its id
     * @param title its title
     * @param version before and after; the same where the text did not change
     * @param outcome before and after; null where the text does not exist; the same where only its force changes
     * @param criteria those whose truth changed, or that are not met on the worse day and not asked for on the other
     * @param events what makes it flip, day by day between the two; empty where that was not looked for
     */
    public record FlippedText(String text, Wording title, Change<Version> version, Change<Outcome> outcome, List<TurnedCriterion> criteria,
            List<Event> events) {
        public FlippedText {
            criteria = List.copyOf(criteria);
            events = List.copyOf(events);
        }

        static FlippedText of(TextDifference text, boolean worsens, List<Line> lines) {
            return new FlippedText(text.present().text(), text.present().title(), text.version(), text.outcome(), text.criteria().stream()
                    .map(criterion -> new TurnedCriterion(criterion.criterion(), criterion.truth())).filter(criterion -> criterion.telling(worsens)).toList(),
                    Event.of(lines.stream().filter(line -> line.text().equals(text.present().text())).flatMap(line -> Timeline.told(line.steps()).stream()).toList()));
        }

        /** Whether it may flip because another version is in force: not where all that makes it flip is known, and no version is of it. */
        public boolean byVersion() {
            return version.differs() && (events.isEmpty()
                    || events.stream().flatMap(event -> event.causes().stream()).anyMatch(StepCause.VersionChanged.class::isInstance));
        }

        /** Global ids of the provisions that make it flip, each once: those that only one version has, where that may be why, and those of the criteria. */
        public List<String> provisions() {
            Set<String> ids = new LinkedHashSet<>();
            if (byVersion()) {
                List<String> before = version.before() == null ? List.of() : version.before().provisions();
                List<String> after = version.after() == null ? List.of() : version.after().provisions();
                before.stream().filter(id -> !after.contains(id)).forEach(ids::add);
                after.stream().filter(id -> !before.contains(id)).forEach(ids::add);
            }
            criteria.forEach(turned -> ids.addAll(turned.criterion().provisions()));
            return List.copyOf(ids);
        }
    }

    /**
     * What happens on a day between the two, and changes what a text answers.
     *
     * @param causes what happened; what it changed in the text only where nothing else is known
     */
    public record Event(LocalDate on, List<StepCause> causes) {
        public Event {
            causes = List.copyOf(causes);
        }

        /** Those on the way from the last day on which the text answers as on the first to the day from which it answers as on the last. */
        private static List<Event> of(List<Step> steps) {
            int left = steps.size() - 1;
            while (left > 0 && !alike(steps.get(left), steps.get(0))) {
                left--;
            }
            List<Event> events = new ArrayList<>();
            for (Step step : steps.subList(Math.min(left + 1, steps.size()), steps.size())) {
                List<StepCause> happened = step.causes().stream().filter(cause -> !(cause instanceof StepCause.CriterionChanged)).toList();
                events.add(new Event(step.from(), happened.isEmpty() ? step.causes() : happened));
                if (alike(step, steps.get(steps.size() - 1))) {
                    break;
                }
            }
            return events;
        }

        private static boolean alike(Step step, Step other) {
            return step.outcome() == other.outcome() && step.decisive() == other.decisive();
        }
    }

    /** @param truth before and after; null where it is not asked for */
    public record TurnedCriterion(Criterion criterion, Change<Truth> truth) {
        boolean telling(boolean worsens) {
            Truth worse = worsens ? truth.after() : truth.before();
            return truth.both() || worse != null && worse != Truth.MET;
        }
    }

    /**
     * @param flips between the answers to the same questions on the two days, where the outcomes differ
     * @param between what texts, by id, answer to such a question from the earlier day to the later; empty where that is not known
     * @param unchanged how many other pairs there are
     */
    public static Impact of(LocalDate on, LocalDate to, Stream<Difference> flips, BiFunction<Difference, List<String>, List<Line>> between, int unchanged) {
        return new Impact(on, to, flips.map(flip -> Flip.of(flip, between)).toList(), unchanged);
    }

    /** How many pairs were looked at. */
    public int pairs() {
        return flips.size() + unchanged;
    }
}
