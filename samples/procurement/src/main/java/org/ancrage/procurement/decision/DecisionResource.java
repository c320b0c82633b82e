package org.ancrage.procurement.decision;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision for programs.
 *
 * @param chosen invitation of the offer that was taken; null where none was
 * @param records of what the law made of every offer, in the order of the log
 */
record DecisionResource(@Nullable Long chosen, String reasons, String author, OffsetDateTime written, List<RecordResource> records) {

    /** @param before hash of the record before it in the log; empty for the first */
    record RecordResource(long number, long invitation, String hash, String before) {
    }

    static DecisionResource of(Deciding.Taken taken, List<RecordLog.Entry> entries) {
        return new DecisionResource(taken.chosen(), taken.reasons(), taken.author(), taken.written(),
                entries.stream().map(entry -> new RecordResource(entry.number(), entry.invitation(), entry.record().hash(), entry.before())).toList());
    }
}
