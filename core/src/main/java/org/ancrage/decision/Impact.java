package org.ancrage.decision;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

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
     * @param texts those of which what they count for changes; never empty
     */
    public record Flip(String need, String offer, Change<Outcome> outcome, List<FlippedText> texts) {
        public Flip {
            texts = List.copyOf(texts);
        }

        /** @param difference between two answers whose outcomes differ */
        static Flip of(Difference difference) {
            Assessment answer = difference.before().assessment();
            return new Flip(answer.need(), answer.offer(), difference.outcome(), difference.texts().stream()
                    .filter(text -> text.counted().differs()).map(FlippedText::of).toList());
        }
    }

    /**
     * A text that makes a pair flip.
     *
     * @param text its id
     * @param title its title
     * @param version before and after; the same where the text did not change
     * @param outcome before and after; null where the text does not exist; the same where only its force changes
     * @param criteria those whose truth changed, or that are not met and asked for on one side only
     */
    public record FlippedText(String text, Wording title, Change<Version> version, Change<Outcome> outcome, List<TurnedCriterion> criteria) {
        public FlippedText {
            criteria = List.copyOf(criteria);
        }

        static FlippedText of(TextDifference text) {
            return new FlippedText(text.present().text(), text.present().title(), text.version(), text.outcome(), text.criteria().stream()
                    .map(criterion -> new TurnedCriterion(criterion.criterion(), criterion.truth())).filter(TurnedCriterion::telling).toList());
        }

        /** Global ids of the provisions that make it flip, each once: of the versions where they changed, and of the criteria. */
        public List<String> provisions() {
            Set<String> ids = new LinkedHashSet<>();
            if (version.differs()) {
                Stream.of(version.before(), version.after()).filter(Objects::nonNull).map(Objects::requireNonNull)
                        .forEach(side -> ids.addAll(side.provisions()));
            }
            criteria.forEach(turned -> ids.addAll(turned.criterion().provisions()));
            return List.copyOf(ids);
        }
    }

    /** @param truth before and after; null where it is not asked for */
    public record TurnedCriterion(Criterion criterion, Change<Truth> truth) {
        boolean telling() {
            return truth.both() || truth.before() != Truth.MET && truth.after() != Truth.MET;
        }
    }

    /** @param differences between the answers to the same questions on the two days */
    public static Impact of(LocalDate on, LocalDate to, Stream<Difference> differences) {
        List<Optional<Flip>> pairs = differences
                .map(difference -> Optional.of(difference).filter(one -> one.outcome().differs()).map(Flip::of)).toList();
        List<Flip> flips = pairs.stream().flatMap(Optional::stream).toList();
        return new Impact(on, to, flips, pairs.size() - flips.size());
    }

    /** How many pairs were looked at. */
    public int pairs() {
        return flips.size() + unchanged;
    }
}
