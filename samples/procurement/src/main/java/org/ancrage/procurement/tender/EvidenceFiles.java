package org.ancrage.procurement.tender;

import java.util.List;
import java.util.Objects;
import org.ancrage.exchange.FileContent;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.page.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.multipart.MultipartFile;

/** Files on which tenderers rest their declarations. They are kept and given back, never opened. */
@Repository
public class EvidenceFiles {

    /** Files of one tenderer. */
    static final int MOST = 100;

    /** A file, without what is in it. */
    public record Kept(long id, String name, String sha256, int size) {
    }

    /** A file. */
    public record Content(String name, byte[] content) {
    }

    private final JdbcClient jdbc;

    EvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Kept> of(long invitation) {
        return jdbc.sql("select id, name, sha256, length(content) as size from evidence_file where invitation = ? order by id").param(invitation).query(Kept.class).list();
    }

    /** @throws NotThere if there is none, or if it is of another tenderer */
    public Content get(long invitation, long id) {
        return jdbc.sql("select name, content from evidence_file where invitation = ? and id = ?").param(invitation).param(id)
                .query((row, number) -> new Content(row.getString(1), row.getBytes(2))).optional().orElseThrow(NotThere::new);
    }

    /** Gives its hash. The same content twice is kept once. */
    String keep(long invitation, String name, byte[] content) {
        if (of(invitation).size() >= MOST) {
            throw new Refused("evidence.too-many");
        }
        String hash = FileContent.sha256(content);
        jdbc.sql("insert into evidence_file (invitation, name, sha256, content) values (?, ?, ?, ?) on conflict (invitation, sha256) do nothing")
                .param(invitation).param(plain(name)).param(hash).param(content).update();
        return hash;
    }

    /** Empty where it was sent without a name. */
    static String nameOf(MultipartFile file) {
        return plain(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    }

    /** Browsers may send a whole path, strangers anything. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        String named = last.isEmpty() ? "file" : last;
        return named.length() > 200 ? named.substring(named.length() - 200) : named;
    }
}
