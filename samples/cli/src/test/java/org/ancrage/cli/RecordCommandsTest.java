package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are whole or not there, and replay. */
class RecordCommandsTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.record());
    private static final String CASE = "cases/conflicting-evidence.yaml";

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        return CasesTest.cases();
    }

    private Path out() {
        return folder.resolve("record.json");
    }

    private Run record(String... more) {
        return Run.of(Stream.concat(Stream.of("record", CASE, "-o", out().toString()), Stream.of(more)).toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseHasARecordThatFollowsItsSchemaAndReplays(Path file) {
        Run recorded = Run.of("record", file.toString(), "--lang", "en");
        assertThat(recorded.err()).isEmpty();
        assertThat(recorded.exitCode()).isZero();
        assertThat(SCHEMA.validate(recorded.out(), InputFormat.JSON)).isEmpty();
        Run replayed = Run.reading(recorded.out(), "replay", "-");
        assertThat(replayed.out()).isEqualTo("Identique\u00a0: la même évaluation redonne cet enregistrement, octet pour octet.\n");
        assertThat(replayed.exitCode()).isZero();
    }

    /** A table of a million of them is sixty gigabytes at most. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aRecordIsLight(String language) {
        assertThat(Run.of("record", "cases/ministry-crisis-health-data-on-us-parent.yaml", "--lang", language).out().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(60_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"on\":\"2026-11-24\",\"readings\" | \"on\":20261124,\"readings\"",
        "\"language\":\"fr\",\"masks\" | \"language\":\"de\",\"masks\"",
        "\"masks\":[] | \"masks\":[{}]",
        "ancrage-record/2 | ancrage-record/3",
        "\"kind\":\"STATE_ADMINISTRATION\" | \"kind\":\"STATE\"",
        "\"outcome\":\"UNDETERMINED\" | \"outcome\":\"MAYBE\"",
        "\"readings\":{} | \"reedings\":{}"})
    void theSchemaRefusesWhatIsNoRecord(String from, String to) {
        String record = Run.of("record", CASE).out();
        String edited = record.replace(from, to);
        assertThat(edited).isNotEqualTo(record);
        assertThat(SCHEMA.validate(edited, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theFileIsWhatStandardOutputGets() throws IOException {
        assertThat(record("--on", "2025-01-01").out()).isEmpty();
        assertThat(Files.readString(out())).isEqualTo(Run.of("record", CASE, "--on", "2025-01-01").out()).endsWith("}")
                .contains("\"on\":\"2025-01-01\",\"readings\"");
        assertThat(Run.of("replay", out().toString(), "--lang", "en").out()).startsWith("Reproduced");
        assertThat(files()).containsExactly(out());
    }

    @Test
    void anExistingFileStaysAsItIs() throws IOException {
        Files.writeString(out(), "mine");
        refused(record(), "exists and stays as it is");
        assertThat(out()).hasContent("mine");
        assertThat(record("--force").exitCode()).isZero();
        assertThat(Files.readString(out())).startsWith("{\"answer\":");
        assertThat(files()).containsExactly(out());
    }

    @Test
    void nothingIsWrittenWhereNothingCanBeRecorded() throws IOException {
        refused(record("--mask", "/offer/service"), "something else than a name or an id");
        Run run = Run.of("record", "src/test/resources/org/ancrage/cli/refused/id-used-twice.yaml", "-o", out().toString());
        refused(run, "/offer/holders/1/id: ");
        Files.writeString(out(), "mine");
        refused(record("--force", "--mask", "/offer/service"), "something else than a name or an id");
        assertThat(out()).hasContent("mine");
        assertThat(files()).containsExactly(out());
    }

    @Test
    void whatCannotBeWrittenIsRefused() throws IOException {
        refused(Run.of("record", CASE, "-o", folder.toString()), "is a directory");
        refused(Run.of("record", CASE, "-o", folder.resolve("no/where.json").toString()), "there is no such directory");
        refused(Run.of("record", CASE, "-o", "a\u0000b"), "no name of a file");
        refused(Run.of("record", CASE, "--force"), "no file to replace");
        // A file system takes no name that long, which shows only when it is written.
        refused(Run.of("record", CASE, "-o", folder.resolve("x".repeat(250)).toString()), "cannot be written");
        assertThat(files()).isEmpty();
    }

    /** A pipe stands for all that is no regular file: nobody tries this on devices. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoRegularFileIsNeverReplaced() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", out().toString()).start().waitFor()).isZero();
        refused(record("--force"), "is no regular one, but a device, a pipe");
        refused(record(), "is no regular one");
        assertThat(Files.readAttributes(out(), BasicFileAttributes.class).isOther()).isTrue();
        assertThat(files()).containsExactly(out());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target.json"), "mine");
        Files.createSymbolicLink(out(), target.getFileName());
        refused(record(), "exists and stays as it is");
        assertThat(target).hasContent("mine");
        assertThat(record("--force").exitCode()).isZero();
        assertThat(out()).isSymbolicLink();
        assertThat(Files.readString(target)).startsWith("{\"answer\":");
        Files.delete(target);
        refused(record("--force"), "a link that leads to no file");
        assertThat(files()).containsExactly(out());
    }

    /** What refers to a source is masked with its id. */
    @Test
    void onlyWhatRemainsToBeMaskedIsTold() {
        String sourced = "cases/qualified-cloud-with-sources.yaml";
        List<String> masks = new ArrayList<>(List.of("record", sourced, "--mask", "/offer/name"));
        Run run = Run.of(masks.toArray(String[]::new));
        refused(run, "Mask this as well: /offer/id.");
        assertThat(run.err()).contains("Mask this as well: /sources/0/id.").doesNotContain("cannot be masked", "/evidence");
        run.err().lines().forEach(line -> masks.addAll(List.of("--mask", line.substring(line.lastIndexOf(' ') + 1, line.length() - 1))));
        assertThat(Run.of(masks.toArray(String[]::new)).err()).isEmpty();
    }

    @Test
    void masksReachTheRecord() throws IOException {
        assertThat(record("--mask", "/offer/holders/*/id", "--mask", "/offer/participants/*/id", "--mask", "/need/name").err()).isEmpty();
        assertThat(Files.readString(out())).doesNotContain("us-technology-group", "Follow-up of patients")
                .containsPattern("\\{\"pointer\":\"/need/name\",\"replacement\":\"masked-[1-9]\"}");
        assertThat(Run.of("replay", out().toString()).exitCode()).isZero();
    }

    @Test
    void saysWhatDiffers() throws IOException {
        record();
        String record = Files.readString(out());
        assertThat(record).contains("\"outcome\":\"UNDETERMINED\"");
        Files.writeString(out(), record.replaceFirst("\"outcome\":\"UNDETERMINED\"", "\"outcome\":\"COMPLIANT\""));
        Run french = Run.of("replay", out().toString());
        assertThat(french.exitCode()).isEqualTo(1);
        assertThat(french.err()).isEmpty();
        assertThat(french.out()).startsWith("Non reproduit").contains("L'empreinte ne correspond pas au contenu", "Différences (1)\u00a0:",
                "/outcome\u00a0: \"COMPLIANT\" dans l'enregistrement, \"UNDETERMINED\" en le rejouant");
        assertThat(Run.of("replay", out().toString(), "--lang", "en").out()).startsWith("Not reproduced")
                .contains("The hash does not fit the content", "\"COMPLIANT\" in the record, \"UNDETERMINED\" when replayed");
    }

    @Test
    void showsTheFirstDifferencesOnly() throws IOException {
        record();
        Files.writeString(out(), Files.readString(out()).replace(":\"MET\"", ":\"UNMET\""));
        assertThat(Run.of("replay", out().toString(), "--lang", "en").out().lines().filter(line -> line.startsWith("  • /answer"))).hasSize(10);
        assertThat(Run.of("replay", out().toString(), "--lang", "en").out()).containsPattern("  • and [0-9]+ more\n$");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ancrage-record/2 | ancrage-record/9 | does not know the format",
        "{\"answer\" |  {\"answer\" | not in canonical form",
        "\"masks\":[] | \"masks\":[ | it cannot be read",
        "\"readings\":{} | \"readings\":{\"fr/x#y\":\"z\"} | no pack knows now",
        "\"masks\":[] | \"masks\":[{\"pointer\":\"/x\",\"replacement\":\"y\"}] | A mask points to something else"})
    void saysWhatIsWrongWithARecord(String from, String to, String message) {
        String text = Run.of("record", CASE).out().replace(from, to);
        Run run = Run.reading(from.startsWith("{") ? " " + text : text, "replay", "-", "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains(message).doesNotContain("Exception", "\tat ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysWhichRulesAnswerNow() {
        String record = Run.of("record", CASE).out().replaceAll("(\"pack\":\"ancrage/standard\",\"version\":)\"[^\"]*\"", "$1\"0.0.1\"");
        Run run = Run.reading(record, "replay", "-", "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("The rules that answer now are not those that answered", "version 0.0.1 (hash ");
    }

    @ParameterizedTest
    @ValueSource(strings = {CASE, "nowhere.json", "cases", "../../LICENSE"})
    void whatIsNoRecordIsRefused(String file) {
        refused(Run.of("replay", file), file.equals(CASE) ? "this is not a record" : "");
    }

    /** Keys made as the documentation says, with the JDK alone. */
    @Test
    void recordsAreSignedAndVerified() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path secret = pem("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        Path open = pem("key.pub.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
        assertThat(record("--sign", secret.toString()).err()).isEmpty();
        String record = Files.readString(out());
        assertThat(SCHEMA.validate(record, InputFormat.JSON)).isEmpty();

        Run verified = Run.of("replay", out().toString(), "--verify", open.toString());
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).startsWith("Identique").contains("La signature est celle de la clé donnée.");
        assertThat(Run.of("replay", out().toString(), "--lang", "en").out()).startsWith("Reproduced").contains("was not verified");

        Files.writeString(out(), record.replace("contradictory evidence", "consistent evidence"));
        Run edited = Run.of("replay", out().toString(), "--verify", open.toString(), "--lang", "en");
        assertThat(edited.exitCode()).isEqualTo(1);
        assertThat(edited.out()).contains("The key given did not sign this content", "The hash does not fit");
        Files.writeString(out(), Run.of("record", CASE).out());
        Run unsigned = Run.of("replay", out().toString(), "--verify", open.toString(), "--lang", "en");
        assertThat(unsigned.exitCode()).isEqualTo(1);
        assertThat(unsigned.out()).contains("The record is not signed.");

        refused(record("--force", "--sign", open.toString()), "\"BEGIN PUBLIC KEY\" stands where \"BEGIN PRIVATE KEY\" is expected");
        refused(record("--force", "--sign", "nowhere.pem"), "(nowhere.pem) does not exist");
        refused(Run.of("replay", out().toString(), "--verify", secret.toString()), "openssl pkey -in KEY -pubout");
    }

    private Path pem(String name, String label, byte[] key) throws IOException {
        return Files.writeString(folder.resolve(name), "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, Base64.getEncoder().encodeToString(key)));
    }

    /** Neither the bytes of a record nor the facts of a question know what their file is called. */
    @Test
    void whatIsRefusedIsToldOfTheFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        assertThat(Run.of("replay", empty.toString()).err()).startsWith("empty.yaml: the document is empty.");
        assertThat(Run.reading("", "replay", "-").err()).startsWith("standard input: the document is empty.");
        assertThat(record("--mask", "/offer/service").err()).startsWith("conflicting-evidence.yaml: the mask (/offer/service)");
        Run halves = Run.of("record", "--need", "cases/portfolio/needs/ministry-personnel-file.yaml", "--offer", "cases/portfolio/offers/fr-hybrid-qualified.yaml",
                "--mask", "/need/customer");
        assertThat(halves.err()).startsWith("ministry-personnel-file.yaml, fr-hybrid-qualified.yaml: the mask (/need/customer)");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(out(), new byte[] {'{', (byte) 0xE9, '}'});
        refused(Run.of("replay", out().toString()), "not UTF-8");
    }
}
