package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.record.RecordKeys;
import org.ancrage.record.StoredRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision on file. */
class DecisionTest {

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    @Test
    void theWholeFileLeavesTheHouseAndIsVerifiedByTheCommandLineAlone(@TempDir Path folder) throws IOException, InterruptedException {
        long id = Given.launched("Decided");
        long little = Given.submitted(id, "Little known", "little-known");
        Given.submitted(id, "Qualified", "fr-iaas-qualified");
        Given.closed();
        Browser buyer = Browser.of("buyer");
        Page page = buyer.get("/consultations/" + id + "/decision");
        String action = "/consultations/" + id + "/decision";
        assertThat(buyer.submit(page, action, new Field("chosen", ""), new Field("reasons", " ")).html().select("[role=alert]").text()).contains("Give reasons");
        Page decided = buyer.submit(page, action, new Field("chosen", ""), new Field("reasons", "No offer is acceptable."));
        assertThat(decided.html().text()).contains("No offer is taken", "No offer is acceptable.");
        assertThat(buyer.submit(page, action, new Field("chosen", String.valueOf(little)), new Field("reasons", "Again")).status()).as("once").isEqualTo(409);

        Map<String, String> file = unzipped(buyer.get("/consultations/" + id + "/file.zip").response().body());
        assertThat(file).containsKeys("index.html", "evidence.json", "findings.json", "record-key.pub.pem", "records/log.csv");
        List<String> names = file.keySet().stream().filter(name -> name.startsWith("records/record-")).toList();
        assertThat(names).hasSize(2);
        assertThat(file.get("index.html")).contains("No offer is acceptable.", "these data", names.get(0));
        StoredRecord first = StoredRecord.read(file.get(names.get(0)));
        assertThat(first.isSignedBy(RecordKeys.publicKey(file.get("record-key.pub.pem")))).isTrue();
        List<String> log = file.get("records/log.csv").lines().toList();
        assertThat(log.get(2)).as("each entry has the hash of the one before").endsWith("," + first.hash());

        for (Map.Entry<String, String> part : file.entrySet()) {
            Path to = folder.resolve(part.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, part.getValue());
        }
        assertThat(commandLine(folder, "replay", names.get(0), "--verify", "record-key.pub.pem")).isZero();
        String altered = file.get(names.get(1)).replace("Qualified", "Qualifiee");
        Files.writeString(folder.resolve(names.get(1)), altered);
        assertThat(commandLine(folder, "replay", names.get(1), "--verify", "record-key.pub.pem")).as("altered").isEqualTo(1);
    }

    /** As somebody runs it who has nothing of this application. */
    private static int commandLine(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                Path.of("../cli/target/classes").toAbsolutePath() + File.pathSeparator + System.getProperty("java.class.path"), "org.ancrage.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void nothingChangesAfterwards() {
        long id = Given.launched("Afterwards");
        long invitation = Given.submitted(id, "Qualified", "fr-iaas-qualified");
        Given.closed();
        Browser buyer = Browser.of("buyer");
        String offer = "/consultations/" + id + "/offers/" + invitation;
        Page before = buyer.get(offer);
        buyer.submit(buyer.get("/consultations/" + id + "/decision"), "/consultations/" + id + "/decision", new Field("chosen", String.valueOf(invitation)), new Field("reasons", "Cheap"));
        Page late = buyer.submit(before, offer + "/findings", new Field("kind", "REPLACED"), new Field("pointer", "/offer/hoster/registeredOffice"), new Field("value", "FR"),
                new Field("title", "Register"), new Field("asOf", "2026-11-20"), new Field("reason", "Late"));
        assertThat(late.html().select("[role=alert]").text()).contains("nothing changes any more");
        for (String table : List.of("answer_record", "decision", "decision_record", "audit")) {
            assertThatThrownBy(() -> Running.bean(JdbcClient.class).sql("delete from " + table).update()).as(table).hasMessageContaining("stays as it was written");
        }
    }
}
