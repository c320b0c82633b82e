package com.example.acme.csf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.verify.SituationCheck;
import org.ancrage.verify.SituationReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every situation beside the text, on each of its days. */
class SituationsTest {

    private static final Path FILE = Path.of("src/main/resources/com/example/acme/csf", Packs.TEXT, "situations.yaml");

    private final SituationCheck check = new SituationCheck(Packs.ANCRAGE);

    @TestFactory
    Stream<DynamicTest> situations() throws IOException {
        return new SituationReader(List.of()).read(new DocumentReader().read(FILE), Packs.TEXT).stream()
                .flatMap(situation -> situation.on().stream().map(day -> DynamicTest.dynamicTest(situation.name() + ", " + day,
                        () -> assertThat(check.differences(situation, day)).isEmpty())));
    }
}
