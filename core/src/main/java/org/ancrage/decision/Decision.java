package org.ancrage.decision;

import java.util.List;
import org.ancrage.law.Amendment;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/**
 * What one legal text answers.
 *
 * @param text id of the text
 * @param title its title
 * @param version the version in force on the assessment date
 * @param outcome the outcome; where readings disagree, {@code UNSETTLED}
 * @param explanation the outline of the version, annotated, under the default readings
 * @param undertakings what the parties must still promise; not empty when the outcome is {@code CONDITIONAL}
 * @param questions what is missing, in the order in which it is best asked; not empty exactly when the outcome is {@code UNDETERMINED}
 * @param remedies what would make it complied with, where it is not or where readings disagree
 * @param readings the outcome under each combination of the readings that matter; empty where none matters
 * @param conflicts contradictions in the evidence that the reader must know of
 * @param amendments what packs change in this version, with their reasons
 */
public record Decision(
        String text,
        Wording title,
        Version version,
        Outcome outcome,
        Explanation explanation,
        List<Criterion> undertakings,
        List<Question> questions,
        Remedies remedies,
        List<ReadingOutcome> readings,
        List<Conflict> conflicts,
        List<Amendment> amendments) {

    public Decision {
        undertakings = List.copyOf(undertakings);
        questions = List.copyOf(questions);
        readings = List.copyOf(readings);
        conflicts = List.copyOf(conflicts);
        amendments = List.copyOf(amendments);
    }
}
