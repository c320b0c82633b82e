package org.ancrage;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.ProblemCode;
import org.ancrage.engine.trial.ProbeAccess;
import org.ancrage.engine.walk.SeenConstraint;
import org.ancrage.fact.Answer;
import org.ancrage.law.Condition;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Reading;
import org.ancrage.refusal.AncrageException;

/** The arrows between packages. */
@AnalyzeClasses(packages = "org.ancrage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Seen by the compiler only. */
    private static final String BUILDER_GENERATION = "io.soabase.recordbuilder.core";

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_KNOWS_DROOLS = noClasses().that().resideOutsideOfPackage("org.ancrage.engine..")
            .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule FACTS_LAW_AND_DECISIONS_KNOW_NOTHING_ELSE = classes()
            .that().resideInAnyPackage("org.ancrage.fact..", "org.ancrage.law", "org.ancrage.decision..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                    "java..", "org.jspecify..", "org.apiguardian..", BUILDER_GENERATION, "org.ancrage.fact..", "org.ancrage.law", "org.ancrage.decision..",
                    "org.ancrage.refusal");

    @ArchTest
    static final ArchRule FACTS_STAND_ALONE = classes().that().resideInAPackage("org.ancrage.fact..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "org.apiguardian..", BUILDER_GENERATION, "org.ancrage.fact..");

    @ArchTest
    static final ArchRule LAW_KNOWS_FACTS_ONLY = classes().that().resideInAPackage("org.ancrage.law")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "org.apiguardian..", "org.ancrage.fact..", "org.ancrage.law", "org.ancrage.refusal");

    /** What is wrong with rules is a value, as what is wrong with a document is. */
    @ArchTest
    static final ArchRule THE_ENGINE_READS_NO_DOCUMENTS = noClasses().that().resideInAPackage("org.ancrage.engine..")
            .should().dependOnClassesThat(resideInAnyPackage(
                    "tools.jackson..", "org.ancrage.document..", "org.ancrage.pack..", "org.ancrage.render..", "org.ancrage.verify")
                    .and(not(type(Diagnosis.class))).and(not(type(ProblemCode.class))));

    @ArchTest
    static final ArchRule RENDERING_NEEDS_NO_ENGINE = noClasses().that().resideInAPackage("org.ancrage.render..")
            .should().dependOnClassesThat().resideInAnyPackage("org.ancrage.engine..", "org.ancrage.pack..", "org.ancrage.verify");

    @ArchTest
    static final ArchRule A_DIALOGUE_NEEDS_NO_ENGINE = noClasses().that().resideInAPackage("org.ancrage.dialogue")
            .should().dependOnClassesThat().resideInAnyPackage("org.ancrage.engine..", "org.ancrage.pack..", "org.ancrage.verify");

    /** Otherwise a kind of condition that is added would be forgotten somewhere: {@link Condition#fold} asks for all of them. */
    @ArchTest
    static final ArchRule CONDITIONS_ARE_TOLD_APART_BY_THEIR_FOLD = noClasses().should(new ArchCondition<JavaClass>("tell conditions apart by their class") {
        @Override
        public void check(JavaClass checked, ConditionEvents events) {
            checked.getInstanceofChecks().stream().filter(check -> check.getRawType().isAssignableTo(Condition.class))
                    .forEach(check -> events.add(SimpleConditionEvent.satisfied(check, checked.getName() + " tells " + check.getRawType().getName())));
            checked.getReferencedClassObjects().stream().filter(type -> type.getRawType().isAssignableTo(Condition.class))
                    .forEach(type -> events.add(SimpleConditionEvent.satisfied(type, checked.getName() + " names " + type.getRawType().getName())));
        }
    });

    /** As the pages of the packages say it. */
    @ArchTest
    static final ArchRule ROOMS_OF_THE_ENGINE_HAVE_AN_ORDER = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.ancrage.engine..")
            .layer("engine").definedBy("org.ancrage.engine")
            .layer("refusal").definedBy("org.ancrage.engine.refusal")
            .layer("limit").definedBy("org.ancrage.engine.limit")
            .layer("walk").definedBy("org.ancrage.engine.walk")
            .layer("outline").definedBy("org.ancrage.engine.outline")
            .layer("world").definedBy("org.ancrage.engine.world")
            .layer("rules").definedBy("org.ancrage.engine.rules")
            .layer("remedy").definedBy("org.ancrage.engine.remedy")
            .layer("answer").definedBy("org.ancrage.engine.answer")
            .layer("act").definedBy("org.ancrage.engine.act")
            .layer("requirement").definedBy("org.ancrage.engine.requirement")
            .layer("evidence").definedBy("org.ancrage.engine.evidence")
            .layer("timeline").definedBy("org.ancrage.engine.timeline")
            .layer("portfolio").definedBy("org.ancrage.engine.portfolio")
            .layer("trial").definedBy("org.ancrage.engine.trial")
            .whereLayer("refusal").mayNotAccessAnyLayer()
            .whereLayer("limit").mayNotAccessAnyLayer()
            .whereLayer("walk").mayOnlyAccessLayers("refusal", "limit")
            .whereLayer("outline").mayOnlyAccessLayers("refusal", "limit")
            .whereLayer("world").mayOnlyAccessLayers("limit", "walk", "outline")
            .whereLayer("rules").mayOnlyAccessLayers("refusal", "limit", "walk", "world")
            .whereLayer("remedy").mayOnlyAccessLayers("limit", "outline")
            .whereLayer("answer").mayOnlyAccessLayers("refusal", "limit", "walk", "outline", "world", "rules", "remedy")
            .whereLayer("act").mayOnlyAccessLayers("refusal", "limit", "world", "rules", "remedy", "answer")
            .whereLayer("requirement").mayOnlyAccessLayers("limit", "outline", "world", "rules", "answer")
            .whereLayer("evidence").mayOnlyAccessLayers("refusal", "limit", "rules")
            .whereLayer("timeline").mayOnlyAccessLayers("limit", "walk", "outline", "world", "rules", "answer")
            .whereLayer("portfolio").mayOnlyAccessLayers("refusal", "limit", "walk", "outline", "world", "rules", "remedy", "answer")
            .whereLayer("trial").mayOnlyAccessLayers("limit", "walk", "outline", "world", "rules", "answer", "timeline")
            .whereLayer("engine").mayNotBeAccessedByAnyLayer();

    /** The way in, sources of rules for packs, tests of rules, and what is thrown: nothing else of the engine is used outside of it. */
    @ArchTest
    static final ArchRule ROOMS_OF_THE_ENGINE_ARE_CLOSED = noClasses().that().resideOutsideOfPackage("org.ancrage.engine..")
            .should().dependOnClassesThat(resideInAnyPackage("org.ancrage.engine.walk", "org.ancrage.engine.outline", "org.ancrage.engine.world",
                    "org.ancrage.engine.remedy", "org.ancrage.engine.act", "org.ancrage.engine.answer", "org.ancrage.engine.requirement",
                    "org.ancrage.engine.evidence", "org.ancrage.engine.timeline",
                    "org.ancrage.engine.portfolio")
                    .and(not(type(SeenConstraint.class))));

    /** Words stand below pages, pages below what is told on them; a comparison tells remedies as an answer does. */
    @ArchTest
    static final ArchRule ROOMS_OF_RENDERING_HAVE_AN_ORDER = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.ancrage.render..")
            .layer("render").definedBy("org.ancrage.render")
            .layer("words").definedBy("org.ancrage.render.words")
            .layer("page").definedBy("org.ancrage.render.page")
            .layer("answer").definedBy("org.ancrage.render.answer")
            .layer("comparison").definedBy("org.ancrage.render.comparison")
            .layer("timeline").definedBy("org.ancrage.render.timeline")
            .layer("picture").definedBy("org.ancrage.render.picture")
            .layer("difference").definedBy("org.ancrage.render.difference")
            .layer("requirements").definedBy("org.ancrage.render.requirements")
            .layer("rulebook").definedBy("org.ancrage.render.rulebook")
            .layer("json").definedBy("org.ancrage.render.json")
            .layer("form").definedBy("org.ancrage.render.form")
            .whereLayer("words").mayNotAccessAnyLayer()
            .whereLayer("page").mayOnlyAccessLayers("words")
            .whereLayer("picture").mayOnlyAccessLayers("words", "page")
            .whereLayer("answer").mayOnlyAccessLayers("words", "page", "picture")
            .whereLayer("comparison").mayOnlyAccessLayers("words", "page", "answer")
            .whereLayer("timeline").mayOnlyAccessLayers("words", "page")
            .whereLayer("difference").mayOnlyAccessLayers("words", "page")
            .whereLayer("requirements").mayOnlyAccessLayers("words", "page")
            .whereLayer("rulebook").mayOnlyAccessLayers("words", "page")
            .whereLayer("json").mayOnlyAccessLayers("words")
            .whereLayer("form").mayOnlyAccessLayers("words", "page")
            .whereLayer("render").mayNotBeAccessedByAnyLayer();

    /** Applications call renderers, and authors fill a rulebook. */
    @ArchTest
    static final ArchRule ROOMS_OF_RENDERING_ARE_CLOSED = noClasses().that().resideOutsideOfPackage("org.ancrage.render..")
            .should().dependOnClassesThat(resideInAnyPackage("org.ancrage.render.words", "org.ancrage.render.page", "org.ancrage.render.answer",
                    "org.ancrage.render.comparison", "org.ancrage.render.timeline", "org.ancrage.render.picture", "org.ancrage.render.difference",
                    "org.ancrage.render.requirements", "org.ancrage.render.json", "org.ancrage.render.form"));

    /** Whoever embeds Ancrage catches one type. */
    @ArchTest
    static final ArchRule WHAT_IS_THROWN_IS_ONE_FAMILY = classes().that().areAssignableTo(Throwable.class).and().arePublic()
            .should().beAssignableTo(AncrageException.class);

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.ancrage.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_INSIDE_POINTS_TO_THE_ENTRY_POINT = noClasses()
            .that().resideInAnyPackage("org.ancrage.fact..", "org.ancrage.law", "org.ancrage.decision..", "org.ancrage.engine..",
                    "org.ancrage.document..", "org.ancrage.pack..", "org.ancrage.render..", "org.ancrage.requirement", "org.ancrage.dialogue")
            .should().dependOnClassesThat().resideInAPackage("org.ancrage");

    /** It reads what is asked, and asks the engine; what is made of an answer is for others. */
    @ArchTest
    static final ArchRule THE_ENTRY_POINT_WRITES_NOTHING = noClasses().that().resideInAPackage("org.ancrage")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.ancrage.render..", "org.ancrage.record", "org.ancrage.verify", "org.ancrage.document.canonical", "tools.jackson..");

    @ArchTest
    static final ArchRule THE_WAY_TO_SINGLE_RULES_IS_BEHIND_VERIFY = noClasses()
            .that().resideOutsideOfPackages("org.ancrage", "org.ancrage.verify", "org.ancrage.engine.trial")
            .should().dependOnClassesThat().areAssignableTo(ProbeAccess.class);

    /** And in which language what is wrong is told. */
    @ArchTest
    static final ArchRule DOCUMENTS_KNOW_FACTS_ONLY = noClasses().that().resideInAPackage("org.ancrage.document..")
            .should().dependOnClassesThat(resideInAPackage("org.ancrage..")
                    .and(not(resideInAnyPackage("org.ancrage.document..", "org.ancrage.fact..", "org.ancrage.refusal")))
                    .and(not(type(Language.class))));

    /** Of decisions they know which packs answered, and of the engine where rules are and what is wrong with them. */
    @ArchTest
    static final ArchRule PACKS_KNOW_LAW_AND_WHERE_RULES_ARE = noClasses().that().resideInAPackage("org.ancrage.pack..")
            .should().dependOnClassesThat(resideInAPackage("org.ancrage..")
                    .and(not(resideInAnyPackage("org.ancrage.pack..", "org.ancrage.document..", "org.ancrage.fact..", "org.ancrage.law",
                            "org.ancrage.engine.rules", "org.ancrage.engine.limit", "org.ancrage.engine.refusal", "org.ancrage.refusal")))
                    .and(not(type(RuleSet.class))));

    @ArchTest
    static final ArchRule WHAT_TEXTS_REQUIRE_IS_A_VALUE = noClasses().that().resideInAPackage("org.ancrage.requirement")
            .should().dependOnClassesThat(resideInAPackage("org.ancrage..")
                    .and(not(resideInAnyPackage("org.ancrage.requirement", "org.ancrage.decision..", "org.ancrage.fact..", "org.ancrage.law"))));

    @ArchTest
    static final ArchRule RECORDS_STAND_ON_TOP = noClasses().that().resideOutsideOfPackage("org.ancrage.record")
            .should().dependOnClassesThat().resideInAPackage("org.ancrage.record");

    @ArchTest
    static final ArchRule RECORDS_NEED_NO_ENGINE = noClasses().that().resideInAPackage("org.ancrage.record")
            .should().dependOnClassesThat().resideInAnyPackage("org.ancrage.engine..", "org.ancrage.pack..", "tools.jackson..");

    @ArchTest
    static final ArchRule NOBODY_LOOKS_AT_A_CLOCK = noClasses().should().callMethod(LocalDate.class, "now")
            .orShould().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

    /** A timeline compares what this class says from day to day: nothing else may ask the law about a day, but for causes and citations. */
    @ArchTest
    static final ArchRule THE_ENGINE_READS_THE_LAW_OF_A_DAY_IN_ONE_PLACE = noClasses().that().resideInAPackage("org.ancrage.engine..")
            .and().doNotHaveFullyQualifiedName("org.ancrage.engine.world.Day")
            .and().doNotHaveFullyQualifiedName("org.ancrage.engine.world.Day$Law")
            .and().doNotHaveFullyQualifiedName("org.ancrage.engine.timeline.LawChange")
            .and().doNotHaveFullyQualifiedName("org.ancrage.engine.world.AppliedLaw")
            .should().callMethod(Period.class, "contains", LocalDate.class)
            .orShould().callMethod(Reading.class, "openOn", LocalDate.class)
            .orShould().callMethod(LegalText.class, "on", LocalDate.class)
            .orShould().callMethod(Jurisdictions.class, "unionOn", LocalDate.class)
            .orShould().callMethod(Jurisdictions.class, "economicAreaOn", LocalDate.class)
            .orShould().callMethod(Jurisdictions.class, "adequacyOn", LocalDate.class)
            .orShould().callMethod(Jurisdictions.class, "accessLawsOn", LocalDate.class);

    @ArchTest
    static final ArchRule PREDICATES_OF_FACTS_NAME_WHAT_THEY_READ = methods()
            .that().areDeclaredInClassesThat().resideInAnyPackage("org.ancrage.fact", "org.ancrage.fact.derived")
            .and().areDeclaredInClassesThat().areNotAnnotations()
            .and().areNotDeclaredIn(org.ancrage.fact.predicate.Relation.class)
            .and().arePublic().and().haveRawReturnType(boolean.class)
            .and().areNotDeclaredIn(Answer.class).and().areNotDeclaredIn(org.ancrage.fact.Listing.class)
            .and().doNotHaveName("equals")
            .should().beAnnotatedWith(org.ancrage.fact.predicate.Reads.class);
}
