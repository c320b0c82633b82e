package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ancrage.Ancrage;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.RequestReader;
import org.ancrage.document.form.NeedFields;
import org.ancrage.fact.Need;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.law.Language;
import org.ancrage.render.NeedFormRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A form for a need, as an application would show it and take it back. */
class NeedFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<String> CONTROLS = List.of("input", "select", "textarea");

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static List<Element> controls(Document page) {
        return CONTROLS.stream().flatMap(name -> elements(page, name).stream()).toList();
    }

    private static String form(Language language) {
        Run run = Run.of("new", "form", "--on", DAY.toString(), "--lang", language.code());
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    /** What a browser sends of a page on which nobody touched anything. */
    private static Map<String, List<String>> sent(Document page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element control : controls(page)) {
            boolean chosen = !control.getAttribute("type").matches("radio|checkbox") || control.hasAttribute("checked");
            String value = control.getTagName().equals("textarea") ? control.getTextContent() : control.getAttribute("value");
            if (control.getTagName().equals("select")) {
                NodeList options = control.getElementsByTagName("option");
                for (int index = 0; index < options.getLength(); index++) {
                    Element option = (Element) options.item(index);
                    value = option.hasAttribute("selected") ? option.getAttribute("value") : value;
                }
            }
            if (chosen) {
                fields.computeIfAbsent(control.getAttribute("name"), name -> new ArrayList<>()).add(value);
            }
        }
        return fields;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFieldIsNamedByItsPointerHasALabelAndCanBeNotKnown(Language language) throws Exception {
        Document page = parsed(form(language));
        Set<String> ids = new HashSet<>();
        List<String> labelled = elements(page, "label").stream().map(label -> label.getAttribute("for")).toList();
        for (Element control : controls(page)) {
            assertThat(control.getAttribute("name").replaceAll("/[0-9]+", "").replaceAll("/complete$", "")).isIn(RequestReader.components().keySet());
            assertThat(ids.add(control.getAttribute("id"))).as(control.getAttribute("id")).isTrue();
            assertThat(labelled).contains(control.getAttribute("id"));
            for (String described : control.getAttribute("aria-describedby").split(" ")) {
                assertThat(described.isEmpty() || elements(page, "p").stream().anyMatch(p -> p.getAttribute("id").equals(described))).as(described).isTrue();
            }
        }
        assertThat(elements(page, "fieldset")).allSatisfy(group -> assertThat(((Element) group.getElementsByTagName("legend").item(0)).getTextContent()).isNotBlank());
        assertThat(elements(page, "script")).isEmpty();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(ids.size()).isGreaterThan(80);
        Map<String, List<String>> untouched = sent(page);
        untouched.put("/need/id", List.of("need"));
        assertThat(NeedFields.read(untouched)).isEqualTo(NeedFields.read(Map.of("/need/id", List.of("need"))));
    }

    @Test
    void asksForWhatTheTextsOfADayAskAndSaysWhy() {
        assertThat(form(Language.EN)).contains("name=\"/need/dataset/healthDataFromCare\"", "(Public Health Code, art. L. 1111-8) – Are the health data collected in the course of")
                .doesNotContain("name=\"/offer");
        assertThat(Run.of("new", "form", "--on", "1990-01-01", "--lang", "en").out()).doesNotContain("healthDataFromCare");
    }

    @Test
    void whatIsFilledInComesBackAndIsReadAndWhatIsWrongStandsBesideIt() throws Exception {
        NeedFormRenderer renderer = new NeedFormRenderer(Ancrage.standard().corpus(), Language.EN);
        Map<String, List<String>> fields = sent(parsed(renderer.render(DAY, "/needs")));
        fields.put("/need/id", List.of("clinic"));
        fields.put("/need/customer/kind", List.of("PRIVATE_HEALTH_ESTABLISHMENT"));
        fields.put("/need/customer/jurisdiction", List.of("France"));
        fields.put("/need/dataset/personal", List.of("YES"));
        fields.put("/need/dataset/natures", List.of("CITIZENS_PERSONAL_DATA"));
        fields.put("/need/dataset/natures/complete", List.of("YES"));
        fields.put("/need/project/accreditations/0/id", List.of("<b>"));
        fields.put("/need/project/accreditations/0/services", List.of("One\nTwo"));
        fields.put("/need/project/accreditations/0/decidedOn", List.of("yesterday"));
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> NeedFields.read(fields));
        assertThat(refused.problems()).extracting(problem -> problem.pointer())
                .contains("/need/customer/jurisdiction", "/need/project/accreditations/0/decidedOn");
        String again = renderer.render(DAY, "/needs", fields, refused.problems());
        assertThat(again).contains("href=\"#f-need-customer-jurisdiction\"", "aria-invalid=\"true\"", "value=\"&lt;b&gt;\"").doesNotContain("<b>");
        Map<String, List<String>> kept = sent(parsed(again));
        fields.forEach((name, values) -> assertThat(kept.get(name)).as(name).isEqualTo(values));
        kept.put("/need/customer/jurisdiction", List.of("FR"));
        kept.put("/need/project/accreditations/0/id", List.of("first"));
        kept.put("/need/project/accreditations/0/decidedOn", List.of("2026-09-15"));
        Need need = NeedFields.read(kept);
        assertThat(need.customer().kind()).isEqualTo(CustomerKind.PRIVATE_HEALTH_ESTABLISHMENT);
        assertThat(need.dataset().natures().complete()).isTrue();
        assertThat(need.project().accreditations().items()).singleElement().satisfies(one -> assertThat(one.services().items()).containsExactly("One", "Two"));
    }
}
