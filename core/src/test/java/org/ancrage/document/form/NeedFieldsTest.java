package org.ancrage.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.PortfolioReader;
import org.ancrage.fact.Need;
import org.junit.jupiter.api.Test;

class NeedFieldsTest {

    private static List<String> refused(Map<String, List<String>> fields) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> NeedFields.read(fields));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().stream().map(problem -> problem.pointer() + ": " + problem.message()).toList();
    }

    @Test
    void isReadAsADocumentWouldBe() {
        Need written = new PortfolioReader().read(new DocumentReader().read("""
                need:
                  id: hospital
                  customer: {kind: LOCAL_AUTHORITY, jurisdiction: FR, population: 20000}
                  dataset:
                    personal: YES
                    natures: {complete: [CITIZENS_PERSONAL_DATA]}
                    secrets: [MEDICAL_SECRET, PRIVATE_LIFE]
                    likelyHarms: {complete: []}
                  project:
                    redesignShare: 24.5
                    engagedOn: 2026-11-24
                    accreditations:
                      complete:
                        - {id: first, services: [One, Two]}
                        - {id: second, limited: NO}
                """, "need.yaml")).needs().get(0);
        assertThat(NeedFields.read(Map.ofEntries(
                Map.entry("csrf", List.of("anything")),
                Map.entry("/need/id", List.of(" hospital ")),
                Map.entry("/need/name", List.of("")),
                Map.entry("/need/customer/kind", List.of("LOCAL_AUTHORITY")),
                Map.entry("/need/customer/jurisdiction", List.of("FR")),
                Map.entry("/need/customer/population", List.of("20 000")),
                Map.entry("/need/dataset/personal", List.of("YES")),
                Map.entry("/need/dataset/archives", List.of("UNKNOWN")),
                Map.entry("/need/dataset/natures", List.of("CITIZENS_PERSONAL_DATA")),
                Map.entry("/need/dataset/natures/complete", List.of("YES")),
                Map.entry("/need/dataset/secrets", List.of("MEDICAL_SECRET", "PRIVATE_LIFE")),
                Map.entry("/need/dataset/secrets/complete", List.of("UNKNOWN")),
                Map.entry("/need/dataset/likelyHarms/complete", List.of("YES")),
                Map.entry("/need/project/redesignShare", List.of("24,5")),
                Map.entry("/need/project/engagedOn", List.of("2026-11-24")),
                Map.entry("/need/project/accreditations/complete", List.of("YES")),
                Map.entry("/need/project/accreditations/0/id", List.of("")),
                Map.entry("/need/project/accreditations/1/id", List.of("first")),
                Map.entry("/need/project/accreditations/1/services", List.of("One\r\n\r\n Two ")),
                Map.entry("/need/project/accreditations/2/id", List.of("second")),
                Map.entry("/need/project/accreditations/2/limited", List.of("NO"))))).isEqualTo(written);
    }

    @Test
    void allThatIsWrongIsToldAtOnceByField() {
        assertThat(refused(Map.ofEntries(
                Map.entry("/need/customer/jurisdiction", List.of("France")),
                Map.entry("/need/customer/population", List.of("many")),
                Map.entry("/need/dataset/personal", List.of("YES", "NO")),
                Map.entry("/need/dataset/natures", List.of("NOTHING_SUCH")),
                Map.entry("/need/dataset/natures/complete", List.of("YES")),
                Map.entry("/need/dataset/nothing", List.of("YES")),
                Map.entry("/offer/id", List.of("offer")),
                Map.entry("/need/project/accreditations/complete", List.of("YES")),
                Map.entry("/need/project/accreditations/0/id", List.of(" ")),
                Map.entry("/need/project/accreditations/3/decidedOn", List.of("yesterday")))))
                .anySatisfy(one -> assertThat(one).startsWith("/need/id: the key (id) is missing"))
                .anySatisfy(one -> assertThat(one).startsWith("/need/customer/jurisdiction: "))
                .anySatisfy(one -> assertThat(one).startsWith("/need/customer/population: "))
                .anySatisfy(one -> assertThat(one).startsWith("/need/dataset/personal: there are 2 values"))
                .anySatisfy(one -> assertThat(one).startsWith("/need/dataset/natures: the value (NOTHING_SUCH)"))
                .anySatisfy(one -> assertThat(one).startsWith("/need/dataset/nothing: there is no field"))
                .anySatisfy(one -> assertThat(one).startsWith("/offer/id: there is no field"))
                .anySatisfy(one -> assertThat(one).startsWith("/need/project/accreditations/3/decidedOn: the date (yesterday)"));
    }

    /** Thirty thousand to some and thirty to others. */
    @Test
    void ofAWholeNumberNoSeparatorIsGuessedAt() {
        for (String population : List.of("30,000", "30.000", "30000.0", "30,0")) {
            assertThat(refused(Map.of("/need/id", List.of("n"), "/need/customer/population", List.of(population))))
                    .containsExactly("/need/customer/population: the text (" + population + ") stands where a number, such as 24.5 without quotes, is expected.");
        }
    }

    @Test
    void whatNoFormSendsIsRefused() {
        assertThat(refused(Map.of("/need/id", List.of("x".repeat(NeedFields.MOST_CHARACTERS + 1))))).singleElement().asString().contains("more than");
    }
}
