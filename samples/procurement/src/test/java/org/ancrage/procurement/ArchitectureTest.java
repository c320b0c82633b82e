package org.ancrage.procurement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** It stands on the public contract alone, and its features in no circle. */
@AnalyzeClasses(packages = "org.ancrage.procurement", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ON_NOTHING_INTERNAL = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.ancrage.engine..", "org.ancrage.pack..", "org.ancrage.verify..", "org.ancrage.render.words..", "org.ancrage.render.page..",
                    "org.ancrage.spring.boot.internal..", "org.drools..", "org.kie..", "tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule FEATURES_STAND_IN_NO_CIRCLE = slices().matching("org.ancrage.procurement.(*)..").should().beFreeOfCycles();

    /** The day is that of the clock that is given. */
    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.OffsetDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

    @Test
    void filesAreSmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))).allSatisfy(file -> assertThat(Files.readAllLines(file).size()).isLessThanOrEqualTo(400));
        }
    }
}
