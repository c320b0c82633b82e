package org.ancrage.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A timeline has to know every date of the law. One that is new belongs into what the engine reads of a day ({@code Day.Law}) and into what
 * it tells as a cause ({@code LawChange}), unless it never bears on an outcome.
 */
class DatedLawTest {

    /** Read on each day. */
    private static final Set<String> BEARING = Set.of("Version.period", "Reading.period", "Membership.period", "Adequacy.period",
            "AccessLawEntry.period", "AccessLawEntry.actsRunUntil");
    /** What is cited, when it was checked, what is only told, what can be done, and how a buyer may ask for what is required. */
    private static final Set<String> TOLD = Set.of("Provision.period", "Provision.verifiedOn", "Event.date", "Conflict.period", "Act.possible", "Edition.launched",
            "Period.from", "Period.until");

    @Test
    void everyDateOfTheLawIsKnown() {
        Set<String> dated = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.ancrage.law")
                .stream().<Class<?>>map(JavaClass::reflect).filter(Class::isRecord)
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(component -> component.getType() == LocalDate.class || component.getType() == Period.class)
                        .map(component -> type.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(BEARING);
        known.addAll(TOLD);
        assertThat(dated).isEqualTo(known);
    }
}
