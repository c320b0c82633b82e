package org.ancrage.render.rulebook;

import java.util.List;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it.
 *
 * @param folder folder of its file within the pack: the id of a text, or that of the jurisdictions
 * @param file path of its file within the pack
 * @param name in both languages; its reason
 * @param concludes what it concludes of a criterion; null where it derives a fact
 * @param about global id of the criterion, or simple name of the type of fact
 * @param clauses what it looks for; all of them
 * @param line of its file on which it begins
 * @param source its text
 */
public record WrittenRule(
        String folder, String file, Wording name, @Nullable Truth concludes, String about, List<Clause> clauses, int line, String source) {

    public WrittenRule {
        clauses = List.copyOf(clauses);
    }
}
