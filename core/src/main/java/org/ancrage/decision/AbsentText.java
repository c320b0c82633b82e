package org.ancrage.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/**
 * A text that says nothing because it did not exist on the day.
 *
 * @param text its id
 * @param title its title
 * @param version the next version to come; where there is none, the last that was
 */
public record AbsentText(String text, Wording title, Version version) {

    /** Empty where the text exists on that day, or never does. */
    public static Optional<AbsentText> of(LegalText text, LocalDate on) {
        if (text.on(on).isPresent()) {
            return Optional.empty();
        }
        List<Version> inTime = text.versions().stream()
                .sorted(Comparator.comparing(version -> version.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return inTime.stream().filter(version -> begins(version).isAfter(on)).findFirst()
                .or(() -> inTime.stream().reduce((first, second) -> second))
                .map(version -> new AbsentText(text.id(), text.title(), version));
    }

    private static LocalDate begins(Version version) {
        LocalDate from = version.period().from();
        return from == null ? LocalDate.MIN : from;
    }

    /** Whether it is still to come on that day, rather than gone. */
    public boolean comesAfter(LocalDate day) {
        return begins(version).isAfter(day);
    }
}
