package org.ancrage.exchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What exchange may know of. */
@AnalyzeClasses(packages = "org.ancrage.exchange", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What is exchanged are facts, and what is asked of them: no rules, and nothing that is internal to the engine. */
    @ArchTest
    static final ArchRule KNOWS_NO_ENGINE = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "org.ancrage.engine..", "org.ancrage.authoring..", "org.ancrage.fact.shape");

    /** Other commands and applications that read no spreadsheet load nothing of POI. */
    @ArchTest
    static final ArchRule ONLY_WORKBOOKS_KNOW_POI = noClasses().that().resideOutsideOfPackages("org.ancrage.exchange.workbook", "org.ancrage.exchange.declaration")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule ONLY_TABLES_KNOW_CSV = noClasses().that().resideOutsideOfPackage("org.ancrage.exchange.table")
            .should().dependOnClassesThat().resideInAnyPackage("de.siegmar..");

    /** A day is an argument. */
    @ArchTest
    static final ArchRule NO_CLOCK = noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("org.ancrage.exchange.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule VALUES_ARE_NOT_MADE_OF_FILES = classes().that().haveSimpleName("Imported").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.ancrage.exchange", "org.ancrage.document", "org.ancrage.fact..", "org.ancrage.law");
}
