package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
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
