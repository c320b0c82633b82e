package org.ancrage.procurement.analysis;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings as they are kept: never changed; of two about one fact, the later one is taken. */
@Repository
class Findings {

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> of(long invitation) {
        return jdbc.sql("select id, kind, pointer, declared, found, title, as_of, reason, author, written from finding where invitation = ? order by id")
                .param(invitation).query(Finding.class).list();
    }

    void add(long invitation, Finding finding) {
        jdbc.sql("insert into finding (invitation, kind, pointer, declared, found, title, as_of, reason, author) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(invitation).param(finding.kind().name()).param(finding.pointer()).param(finding.declared()).param(finding.found()).param(finding.title())
                .param(finding.asOf()).param(finding.reason()).param(finding.author()).update();
    }
}
