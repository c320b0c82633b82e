package org.ancrage.procurement.consultation;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.procurement.consultation.Consultation.Stage;
import org.ancrage.procurement.database.Versions;
import org.ancrage.procurement.page.NotThere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations as they are kept. */
@Repository
public class Consultations {

    private static final String SELECT = "select id, title, launch, closing, use_day, stage, dialogue, version from consultation ";

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Consultation> all() {
        return jdbc.sql(SELECT + "order by id desc").query(Consultation.class).list();
    }

    /** Those that were begun before one of this id, the newest first. */
    List<Consultation> before(long id, int most) {
        return jdbc.sql(SELECT + "where id < ? order by id desc limit ?").param(id).param(most).query(Consultation.class).list();
    }

    /** @throws NotThere if there is none */
    public Consultation get(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Consultation.class).optional().orElseThrow(NotThere::new);
    }

    /** As {@link #get}; until the transaction ends, it stays at this stage. For whoever writes what must not come after it. */
    public Consultation held(long id) {
        return jdbc.sql(SELECT + "where id = ? for share").param(id).query(Consultation.class).optional().orElseThrow(NotThere::new);
    }

    long next() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('consultation', 'id'))").query(Long.class).single();
    }

    void add(long id, String title, LocalDate launch, LocalDate closing, LocalDate useDay, String dialogue) {
        jdbc.sql("""
                insert into consultation (id, title, launch, closing, use_day, stage, dialogue) overriding system value
                values (:id, :title, :launch, :closing, :useDay, 'PREPARED', :dialogue)""")
                .param("id", id).param("title", title).param("launch", launch).param("closing", closing).param("useDay", useDay).param("dialogue", dialogue).update();
    }

    void tell(long id, String dialogue, int version) {
        Versions.changed(jdbc.sql("update consultation set dialogue = ?, version = version + 1 where id = ? and version = ? and stage = 'PREPARED'")
                .param(dialogue).param(id).param(version).update());
    }

    /** Something else has changed on which it is decided. */
    public void changed(long id, Stage stage, int version) {
        move(id, stage, stage, version);
    }

    /** From a stage to the next, once. */
    public void move(long id, Stage from, Stage to, int version) {
        Versions.changed(jdbc.sql("update consultation set stage = ?, version = version + 1 where id = ? and version = ? and stage = ?")
                .param(to.name()).param(id).param(version).param(from.name()).update());
    }
}
