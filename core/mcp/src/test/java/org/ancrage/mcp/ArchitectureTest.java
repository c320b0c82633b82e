package org.ancrage.mcp;

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

/** What assistants' tools may know of: what any application may. */
@AnalyzeClasses(packages = "org.ancrage.mcp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> INSIDES_OF_THE_LIBRARY = DescribedPredicate.describe("insides of the library",
            type -> type.getPackageName().startsWith("org.ancrage.") && !type.getPackageName().startsWith("org.ancrage.mcp") && internal(type.getPackageName()));

    private static boolean internal(String room) {
        try {
            return Class.forName(room + ".package-info").getAnnotation(API.class).status() == API.Status.INTERNAL;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ArchTest
    static final ArchRule KNOWS_WHAT_THE_LIBRARY_PROMISES = noClasses().should().dependOnClassesThat(INSIDES_OF_THE_LIBRARY)
            .orShould().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..", "org.ancrage.authoring..");

    /** What is asked and answered is the same, whatever carries the messages. */
    @ArchTest
    static final ArchRule TOOLS_KNOW_NO_PROTOCOL = noClasses().that().resideInAPackage("org.ancrage.mcp.tool..").should()
            .dependOnClassesThat().resideInAnyPackage("io.modelcontextprotocol..", "reactor..");

    /** A day is an argument. */
    @ArchTest
    static final ArchRule NO_CLOCK = noClasses().should().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("org.ancrage.mcp.(**)").should().beFreeOfCycles();
}
