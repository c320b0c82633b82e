package org.ancrage.procurement.watch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;

/**
 * What is known of a contract over some days to come.
 *
 * @param since the day on which it was asked
 * @param until the last day that it tells of
 * @param outcome of the whole on the first day
 * @param supposes whether some of the facts are supposed
 * @param rules the packs that answered, with their hashes
 * @param changes in the order of the days; of a day, that of the whole first
 */
public record Outlook(LocalDate since, LocalDate until, Outcome outcome, boolean supposes, String rules, List<Change> changes) {

    public Outlook {
        changes = List.copyOf(changes);
    }

    /** The outcome of the whole on a day; empty for a day that it does not tell of. */
    public Optional<Outcome> on(LocalDate day) {
        if (day.isBefore(since) || day.isAfter(until)) {
            return Optional.empty();
        }
        return changes.stream().filter(change -> change.whole() && !change.day().isAfter(day)).flatMap(change -> Stream.ofNullable(change.after().outcome()))
                .reduce((first, second) -> second).or(() -> Optional.of(outcome));
    }

    /** What changes after so many days, and within so many. */
    List<Change> ahead(LocalDate today, int after, int within) {
        return changes.stream().filter(change -> {
            long days = ChronoUnit.DAYS.between(today, change.day());
            return days > after && days <= within;
        }).toList();
    }
}
