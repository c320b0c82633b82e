package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made can be answered as it stands, and with everything that is commented given. */
class NewRequestCommandTest {

    @TempDir
    private Path folder;

    private String written(String name, String... arguments) throws IOException {
        Path file = folder.resolve(name);
        String[] all = new String[arguments.length + 3];
        all[0] = "new";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "-o";
        all[arguments.length + 2] = file.toString();
        Run run = Run.of(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return Files.readString(file);
    }

    @ParameterizedTest
    @CsvSource({
        "ministry, citizens, iaas, state", "ministry, staff, iaas, us-subsidiary", "local-authority, citizens, saas, french", "public-hospital, patients, saas, french",
        "private-clinic, patients, paas, us-subsidiary", "company, open, paas, french", "public-hospital, patients, iaas, own"})
    void whatIsMadeIsAnsweredAndSoIsWhatItLeavesToGive(String customer, String data, String service, String hoster) throws IOException {
        String made = written("case.yaml", "request", "--customer", customer, "--data", data, "--service", service, "--hoster", hoster);
        Run answer = Run.of("assess", folder.resolve("case.yaml").toString(), "--lang", "en");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines().limit(3).toList()).last().asString().isNotBlank();

        String given = made.lines().map(NewRequestCommandTest::given).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("given.yaml"), given);
        Run full = Run.of("assess", folder.resolve("given.yaml").toString(), "--lang", "en");
        assertThat(full.err()).isEmpty();
        assertThat(full.out()).doesNotContain("add up", "on paper");
        assertThat(Run.of("assess", folder.resolve("given.yaml").toString(), "--lang", "en", "--explain", "full").out()).contains("of-").doesNotContain("do not add up");
    }

    /** A fact that stands in a comment, given: as it is written there, or with the first of the values that it may have. */
    private static String given(String line) {
        return line.matches(" {2,}# ( *- )?[ {a-zA-Z]+:.*") && !line.contains("what is written") || line.matches(" {2,}# certificates: .*")
                ? line.replaceFirst("# ", "").replaceFirst(" \\(.*\\)$", "").replaceFirst("YES or NO$", "NO").replaceFirst(": number of inhabitants", ": 20000")
                        .replaceFirst("certificates: what is written on each one", "certificates:")
                : line;
    }

    @Test
    void aNeedAndAnOfferMakeAQuestion() throws IOException {
        written("need.yaml", "need", "--customer", "local-authority", "--data", "citizens");
        written("offer.yaml", "offer", "--service", "iaas", "--hoster", "us-subsidiary");
        Run answer = Run.of("assess", "--need", folder.resolve("need.yaml").toString(), "--offer", folder.resolve("offer.yaml").toString(), "--lang", "en");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("Offer my-offer for need my-need");
        assertThat(Run.of("requirements", folder.resolve("need.yaml").toString(), "--lang", "en").exitCode()).isZero();
    }

    @Test
    void anUnknownChoiceIsRefusedWithThoseThereAre() {
        Run run = Run.of("new", "need", "--customer", "hospital");
        assertThat(run.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'--customer': there is no (hospital). Maybe public-hospital. Use ministry, local-authority, public-hospital, private-clinic or company.");
    }

    @Test
    void allUnknownChoicesAreNamedAtOnce() {
        Run run = Run.of("new", "request", "--customer", "foo", "--data", "bar", "--hoster", "baz");
        assertThat(run.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).contains("'--customer': there is no (foo).", "'--data': there is no (bar).", "'--hoster': there is no (baz).").doesNotContain("--service");
    }
}
