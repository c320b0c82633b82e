package org.ancrage.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What is marked as internal is not needed by those who embed the library, or write rules for it: neither the command line nor the pack is. */
@AnalyzeClasses(packages = "org.ancrage", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractTest {

    /** The mark of a type is that of its own, or else of its package. */
    private static Optional<API.Status> status(JavaClass type) {
        JavaClass outermost = type.getEnclosingClass().map(ContractTest::outermost).orElse(type);
        return Stream.of(outermost.tryGetAnnotationOfType(API.class), outermost.getPackage().tryGetAnnotationOfType(API.class))
                .flatMap(Optional::stream).map(API::status).findFirst();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ContractTest::outermost).orElse(type);
    }

    private static final DescribedPredicate<JavaClass> INTERNAL =
            DescribedPredicate.describe("internal", type -> status(type).filter(API.Status.INTERNAL::equals).isPresent());

    private static final DescribedPredicate<JavaClass> OF_THE_LIBRARY = DescribedPredicate.describe("of the library",
            type -> type.getPackageName().startsWith("org.ancrage") && !type.getPackageName().startsWith("org.ancrage.cli")
                    && !type.getPackageName().startsWith("org.ancrage.rules"));

    private static final DescribedPredicate<JavaClass> UNMARKED = DescribedPredicate.describe("unmarked", type -> status(type).isEmpty());

    @ArchTest
    static final ArchRule USERS_CALL_THE_CONTRACT_ONLY = noClasses().that().resideInAnyPackage("org.ancrage.cli..", "org.ancrage.rules..")
            .should().dependOnClassesThat(INTERNAL);

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHETHER_IT_IS_CONTRACT = noClasses().that(OF_THE_LIBRARY).should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(UNMARKED));
}
