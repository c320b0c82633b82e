package org.ancrage.law;

import java.util.List;

/**
 * A text as it stood during a period.
 *
 * @param id id within the text
 * @param title what the version is
 * @param period while it stood
 * @param force its weight
 * @param provisions global ids of its main provisions
 * @param applies when the text applies to a question
 * @param requires what it then requires
 */
public record Version(
        String id,
        Wording title,
        Period period,
        Force force,
        List<String> provisions,
        Condition applies,
        Condition requires) {

    public Version {
        provisions = List.copyOf(provisions);
    }
}
