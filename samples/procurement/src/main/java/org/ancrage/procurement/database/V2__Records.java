package org.ancrage.procurement.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.ancrage.record.StoredRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** The table of records, as the library brings it. */
@Component
class V2__Records extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        try (InputStream tables = StoredRecord.class.getResourceAsStream("postgresql.sql"); Statement statement = context.getConnection().createStatement()) {
            statement.execute(new String(Objects.requireNonNull(tables).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
