package org.ancrage.procurement.analysis;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Of all who were invited, by invitation. */
    Map<Long, List<Finding>> ofAll(long consultation) {
        return jdbc.sql("""
                select invitation, finding.id, kind, pointer, declared, found, title, as_of, reason, author, written
                from finding join invitation on invitation.id = invitation where consultation = ? order by finding.id""")
                .param(consultation).query(Row.class).list().stream().collect(Collectors.groupingBy(Row::invitation, Collectors.mapping(Row::finding, Collectors.toList())));
    }

    private record Row(long invitation, long id, Finding.Kind kind, String pointer, @Nullable String declared, String found, String title, LocalDate asOf, String reason,
            String author, OffsetDateTime written) {
        Finding finding() {
            return new Finding(id, kind, pointer, declared, found, title, asOf, reason, author, written);
        }
    }

    void add(long invitation, Finding finding) {
        jdbc.sql("insert into finding (invitation, kind, pointer, declared, found, title, as_of, reason, author) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(invitation).param(finding.kind().name()).param(finding.pointer()).param(finding.declared()).param(finding.found()).param(finding.title())
                .param(finding.asOf()).param(finding.reason()).param(finding.author()).update();
    }
}
