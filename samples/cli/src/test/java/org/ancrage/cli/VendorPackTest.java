package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.authoring.lint.Lint;
import org.ancrage.document.DocumentReader;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.verify.Probes;
import org.ancrage.verify.SituationCheck;
import org.ancrage.verify.SituationReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder of the vendor's pack, compiled when it is used, gives what its own build gives. */
class VendorPackTest {

    private static final Path VENDOR = Path.of("../vendor-pack");
    private static final Path PACK = VENDOR.resolve("src/main/resources/com/example/acme/csf");
    private static final String TEXT = "eu/cloud-sovereignty-framework";

    @TestFactory
    Stream<DynamicTest> itsSituationsHold() throws IOException {
        SituationCheck check = new SituationCheck(Ancrage.builder().standard().pack(PACK).build());
        return new SituationReader(List.of()).read(new DocumentReader().read(PACK.resolve(TEXT).resolve("situations.yaml")), TEXT).stream()
                .flatMap(situation -> situation.on().stream().map(day -> DynamicTest.dynamicTest(situation.name() + ", " + day,
                        () -> assertThat(check.differences(situation, day)).isEmpty())));
    }

    @Test
    void itsLevelsStandInTheAnswerToItsCase() {
        Run run = Run.of("assess", VENDOR.resolve("case.yaml").toString(), "--pack", PACK.toString(), "--lang", "en",
                "--explain", "full");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("because: SOV-3: SEAL-2 is required and an answer stays below it");
    }

    /** Of a company's staff, with support from a country that no decision covers, on no ground: an access from there is all that is wrong. */
    @Test
    void whatItSellsIsToldBesideWhatElseCanBeDone() {
        String request = read(Path.of("cases/portfolio/needs/company-personnel-file.yaml"))
                + read(Path.of("cases/portfolio/offers/eea-saas-scc.yaml")).replace("{country: US, ground: APPROPRIATE_SAFEGUARDS, supplementaryMeasures: YES}", "{country: IN, ground: NONE}")
                        .replace("support: {complete: [\"NO\", US]}", "support: {complete: [\"NO\", IN]}")
                        // Whoever supports it is of the Union, so that nothing but the access from India stands in the way.
                        .replaceAll("(?m): US$", ": FR").replace("groupOutsideUnion: YES", "groupOutsideUnion: NO");
        String[] plain = {"assess", "-", "--on", "2026-11-24", "--lang", "en"};
        String sold = "Take the option « operated from the Union » of the service";
        assertThat(Run.reading(request, plain).out()).contains("Close every access from outside").doesNotContain(sold);
        Run run = Run.reading(request, Stream.concat(Stream.of(plain), Stream.of("--pack", PACK.toString())).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " ")).contains(sold, "Any one of these ways is enough", "The answer is yes from the day on which all of it is done.");
    }

    @Test
    void whatItSellsMattersInASituationOfIts() {
        Lint lint = new Lint(Lint.searching().checks().stream().filter(check -> check.id().equals("idle-act")).toList());
        assertThat(lint.run(PACK, LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void whatItsHouseAmendsIsMeant() {
        assertThat(Lint.standard().run(VENDOR.resolve("src/test/resources/house"), LocalDate.of(2026, 11, 24), List.of(PACK))).isEmpty();
    }

    /** The examples of the page of keys can be copied. */
    @Test
    void theRulesThatThePageOfKeysAmendsExist() {
        Set<String> rules = Probes.of(Ancrage.standard()).rules().stream().filter(rule -> rule.criterion().startsWith("eu/data-act-32#")).map(ProbedRule::name).collect(Collectors.toSet());
        List<String> named = Pattern.compile("text: eu/data-act-32, rule: \"([^\"]+)\"").matcher(read(VENDOR.resolve("KEYS.md"))).results().map(found -> found.group(1)).distinct().toList();
        assertThat(named).isNotEmpty();
        assertThat(rules).containsAll(named);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void packsThatBuildOnItCanBeAddedAfterIt() {
        Path house = VENDOR.resolve("src/test/resources/house");
        String[] both = {"assess", VENDOR.resolve("case.yaml").toString(), "--lang", "en", "--pack", PACK.toString(), "--pack", house.toString(), "--explain", "findings"};
        assertThat(Run.of(both).out().replaceAll("\\s+", " ")).contains("Acme keeps its non-personal data in the Union as well");
        Run alone = Run.of("assess", VENDOR.resolve("case.yaml").toString(), "--pack", house.toString());
        assertThat(alone.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(alone.err()).contains("the pack (acme/csf) is missing");
    }
}
