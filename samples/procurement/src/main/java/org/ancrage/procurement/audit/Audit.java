package org.ancrage.procurement.audit;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of what was done. Written in the transaction of what it tells; never says what was entered. */
@Repository
public class Audit {

    /**
     * @param author an account, or a tenderer
     * @param consultation null for what belongs to none
     */
    public record Entry(long id, OffsetDateTime written, String author, String action, @Nullable Long consultation) {
    }

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(String author, String action, @Nullable Long consultation) {
        jdbc.sql("insert into audit (author, action, consultation) values (?, ?, ?)").param(author).param(action).param(consultation).update();
    }

    public List<Entry> of(long consultation) {
        return jdbc.sql("select id, written, author, action, consultation from audit where consultation = ? order by id").param(consultation)
                .query(Entry.class).list();
    }

    /**
     * Of all, the newest first.
     *
     * @param before id of the entry that comes before them
     */
    public List<Entry> newest(long before, int most) {
        return jdbc.sql("select id, written, author, action, consultation from audit where id < ? order by id desc limit ?").param(before).param(most)
                .query(Entry.class).list();
    }
}
