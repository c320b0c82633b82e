package org.ancrage.procurement.decision;

import java.util.List;
import org.ancrage.record.StoredRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of records, in the table of the library: each entry holds the hash of the one before, and none is changed or taken away. */
@Repository
class RecordLog {

    /**
     * An entry.
     *
     * @param invitation whose offer it is about
     * @param before hash of the entry before; empty for the first
     */
    record Entry(long number, long invitation, String before, StoredRecord record) {
    }

    private final JdbcClient jdbc;

    RecordLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At its end; whoever appends at the same time waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    long append(StoredRecord record) {
        jdbc.sql("lock table answer_record in share row exclusive mode").update();
        String before = jdbc.sql("select hash from answer_record order by number desc limit 1").query(String.class).optional().orElse("");
        return jdbc.sql("insert into answer_record (content, before) values (?::jsonb, ?) returning number").param(record.text()).param(before).query(Long.class).single();
    }

    List<Entry> of(long consultation) {
        return jdbc.sql("""
                select number, invitation, before, content::text as content from decision_record join answer_record on number = record
                where consultation = ? order by number""").param(consultation)
                .query((row, line) -> new Entry(row.getLong("number"), row.getLong("invitation"), row.getString("before"), StoredRecord.read(row.getString("content")))).list();
    }
}
