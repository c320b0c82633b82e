package org.ancrage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.junit.jupiter.api.Test;

/** Predicates over numbers and dates declare what they compare, so that an explanation can say by how much they fail. */
class ComparesTest {

    private static final Set<Class<?>> MEASURED = Set.of(
            int.class, long.class, double.class, Integer.class, Long.class, Double.class, BigDecimal.class, LocalDate.class, AsOf.class);

    /** Predicates that take a number or a date and compare nothing with it, and why. */
    private static final Map<String, String> NO_COMPARISON = Map.of(
            "Attribute.numberAtLeast", "a value is text until a rule takes it for a number, whose unit only its pack knows",
            "Attribute.numberBelow", "a value is text until a rule takes it for a number, whose unit only its pack knows",
            "Certificate.majorVersionIs", "a version is the same or another; nothing is near it",
            "Certificate.levelAtLeast", "levels are named by versions, which are no numbers; how far the next one is has no measure",
            "Certificate.levelMayBeAtLeast", "levels are named by versions, which are no numbers; how far the next one is has no measure",
            "Certificate.majorVersionMayBe", "a version is the same or another; nothing is near it",
            "Certificate.runsLongerThan", "the bound lies so many months after another component, not on a day that is given");

    private static List<Method> predicates() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.ancrage.fact").stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Reads.class))
                .toList();
    }

    private static String name(Method predicate) {
        return predicate.getDeclaringClass().getSimpleName() + "." + predicate.getName();
    }

    private static Compares[] declared(Method predicate) {
        return predicate.getAnnotationsByType(Compares.class);
    }

    @Test
    void everyPredicateOverANumberOrADateDeclaresHowItCompares() {
        Set<String> silent = predicates().stream()
                .filter(predicate -> Stream.of(predicate.getParameterTypes()).anyMatch(MEASURED::contains))
                .filter(predicate -> declared(predicate).length == 0)
                .map(ComparesTest::name).collect(Collectors.toSet());
        assertThat(silent).isEqualTo(NO_COMPARISON.keySet());
    }

    @Test
    void whatIsComparedIsRead() {
        for (Method predicate : predicates()) {
            List<String> reads = List.of(predicate.getAnnotation(Reads.class).value());
            for (Compares compares : declared(predicate)) {
                assertThat(reads).as(name(predicate)).contains(compares.component());
                assertThat(compares.plusMonths().isEmpty() || reads.contains(compares.plusMonths())).as(name(predicate)).isTrue();
                assertThat(MEASURED).as(name(predicate)).contains(type(predicate.getDeclaringClass(), compares.component()));
            }
        }
    }

    private static Class<?> type(Class<?> fact, String component) {
        return Stream.of(fact.getRecordComponents()).filter(one -> one.getName().equals(component))
                .map(RecordComponent::getType).findFirst().orElseThrow();
    }
}
