package org.ancrage.spring.boot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import org.apiguardian.api.API;

/** What the starter may know of: what any other application may, and no more. */
@AnalyzeClasses(packages = "org.ancrage.spring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> INSIDES_OF_THE_LIBRARY = DescribedPredicate.describe("insides of the library",
            type -> type.getPackageName().startsWith("org.ancrage.") && !type.getPackageName().startsWith("org.ancrage.spring") && internal(type.getPackageName()));

    private static boolean internal(String room) {
        try {
            return Class.forName(room + ".package-info").getAnnotation(API.class).status() == API.Status.INTERNAL;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ArchTest
    static final ArchRule KNOWS_WHAT_THE_LIBRARY_PROMISES = noClasses().that().resideInAPackage("org.ancrage.spring..").should()
            .dependOnClassesThat(INSIDES_OF_THE_LIBRARY).orShould().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..", "org.ancrage.authoring..");

    /** The mapper of the application is another in each version, and knows nothing of our answers. */
    @ArchTest
    static final ArchRule ASKS_NO_MAPPER = noClasses().that().resideInAPackage("org.ancrage.spring..").should().dependOnClassesThat()
            .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml..", "org.springframework.http.converter.json..");

    @ArchTest
    static final ArchRule ONLY_METRICS_AND_THEIR_BEANS_KNOW_MICROMETER = noClasses().that().resideInAPackage("org.ancrage.spring..").and()
            .resideOutsideOfPackage("org.ancrage.spring.boot.metrics").and().haveNameNotMatching(".*\\.AncrageMetricsAutoConfiguration.*").should()
            .dependOnClassesThat().resideInAnyPackage("io.micrometer..");

    @ArchTest
    static final ArchRule ONLY_HEALTH_KNOWS_WHICH_BOOT_IT_IS = noClasses().that().resideInAPackage("org.ancrage.spring..").and()
            .haveNameNotMatching(".*\\.AncrageHealthIndicator.*").should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework.boot.health..", "org.springframework.boot.actuate..", "org.springframework.boot.webmvc..",
                    "org.springframework.boot.http..", "org.springframework.boot.jackson..");

    @ArchTest
    static final ArchRule WITHOUT_THE_WEB_NOTHING_OF_IT_IS_LOADED = noClasses().that().resideInAPackage("org.ancrage.spring..").and()
            .resideOutsideOfPackage("org.ancrage.spring.boot.web").and().haveNameNotMatching(".*\\.AncrageWebAutoConfiguration.*").should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    /** Today is said by the clock of the application alone. */
    @ArchTest
    static final ArchRule NO_CLOCK_OF_ITS_OWN = noClasses().that().resideInAPackage("org.ancrage.spring..").should().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("org.ancrage.spring.boot.(*)..").should().beFreeOfCycles();
}
