package org.ancrage.law;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text as it stood during a period.
 *
 * @param id id within the text
 * @param title what the version is
 * @param name what the text is called while this version stands, a bill by its number for example; null where it has the title of the text
 * @param period while it stood
 * @param force its weight
 * @param provisions global ids of its main provisions
 * @param applies when the text applies to a question
 * @param requires what it then requires
 */
public record Version(
        String id,
        Wording title,
        @Nullable Wording name,
        Period period,
        Force force,
        List<String> provisions,
        Condition applies,
        Condition requires) {

    public Version {
        provisions = List.copyOf(provisions);
    }

    /** A version under the title of its text. */
    public Version(String id, Wording title, Period period, Force force, List<String> provisions, Condition applies, Condition requires) {
        this(id, title, null, period, force, provisions, applies, requires);
    }

    /** Both parts of its outline, what applies first. */
    public Stream<Condition> conditions() {
        return Stream.of(applies, requires);
    }
}
