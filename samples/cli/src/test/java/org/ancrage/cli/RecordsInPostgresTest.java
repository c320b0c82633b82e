package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.ancrage.Ancrage;
import org.ancrage.record.Recorder;
import org.ancrage.record.StoredRecord;
import org.junit.jupiter.api.Test;

/** Records as the tables of the documentation keep them. */
class RecordsInPostgresTest {

    private static final String CASE = "cases/ministry-crisis-health-data-on-us-parent.yaml";

    @Test
    void aRecordComesBackFromTheDatabaseAsItWas() throws IOException, SQLException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        StoredRecord first = StoredRecord.read(Run.of("record", CASE).out()).signed(keys.getPrivate());
        StoredRecord second = StoredRecord.read(Run.of("record", CASE, "--lang", "en").out());
        try (EmbeddedPostgres database = EmbeddedPostgres.start(); Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(tables());
            insert(connection, first, "");
            insert(connection, second, first.hash());

            try (ResultSet kept = statement.executeQuery(
                    "select content::text, hash, answered, offer, outcome from answer_record where need = 'ministry' order by number")) {
                assertThat(kept.next()).isTrue();
                String text = kept.getString(1);
                assertThat(text).as("the database writes it otherwise").isNotEqualTo(first.text());
                StoredRecord read = StoredRecord.read(text);
                assertThat(read).isEqualTo(first).matches(StoredRecord::isIntact).matches(record -> record.isSignedBy(keys.getPublic()));
                assertThat(Recorder.of(Ancrage.standard()).replay(read, keys.getPublic()).reproduced()).isTrue();
                assertThat(List.of(kept.getString(2), kept.getString(3), kept.getString(4), kept.getString(5)))
                        .containsExactly(first.hash(), first.on().toString(), first.offer(), first.outcome().name());
            }
            assertThatThrownBy(() -> statement.execute("update answer_record set content = '{}'")).hasMessageContaining("stays as it was written");
            assertThatThrownBy(() -> statement.execute("delete from answer_record")).hasMessageContaining("stays as it was written");
            assertThatThrownBy(() -> statement.execute("truncate answer_record")).hasMessageContaining("stays as it was written");
            assertThatThrownBy(() -> insert(connection, first, second.hash())).as("twice").isInstanceOf(SQLException.class);
            StoredRecord third = StoredRecord.read(Run.of("record", CASE, "--on", "2026-11-25").out());
            assertThatThrownBy(() -> insert(connection, third, first.hash())).as("two after the same").isInstanceOf(SQLException.class);
        }
    }

    private static String tables() throws IOException {
        try (InputStream tables = StoredRecord.class.getResourceAsStream("postgresql.sql")) {
            return new String(Objects.requireNonNull(tables).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void insert(Connection connection, StoredRecord record, String before) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into answer_record (content, before) values (?::jsonb, ?)")) {
            insert.setString(1, record.text());
            insert.setString(2, before);
            insert.execute();
        }
    }
}
