package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Language;
import org.ancrage.render.words.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TimelineChartTest {

    private static String draw(Language language) {
        return new TimelineChart(language).render(Timelines.timeline(), Timelines.ON);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isOneWellFormedImageWithATitleAndADescription(Language language) throws Exception {
        Element root = parsed(draw(language)).getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
        assertThat(root.hasAttribute("width")).isFalse();
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < root.getChildNodes().getLength(); i++) {
            if (root.getChildNodes().item(i) instanceof Element element) {
                children.add(element);
            }
        }
        assertThat(children.get(0).getLocalName()).isEqualTo("title");
        assertThat(children.get(0).getTextContent()).contains("offer");
        assertThat(children.get(1).getLocalName()).isEqualTo("desc");
        assertThat(children.get(1).getTextContent()).contains(language == Language.FR
                ? "Loi d'essai : le texte n'existe pas ; à compter du 1er mars 2022 conforme sous condition"
                : "Test law: the text does not exist; from 1 March 2022 compliant on condition");
    }

    @Test
    void standsAlone() {
        assertThat(draw(Language.EN)).doesNotContain("<script", "<style", "href", "http://www.w3.org/1999", "@import", "onload", "<image")
                .contains("font-family=\"sans-serif\"");
    }

    @Test
    void tellsOutcomesByPatternAndSignAsWell() throws Exception {
        Document document = parsed(draw(Language.EN));
        List<String> figures = elements(document, "pattern").stream().map(pattern -> {
            Element figure = (Element) pattern.getLastChild();
            return figure.getLocalName() + figure.getAttribute("d");
        }).toList();
        assertThat(figures).hasSize(Outcome.values().length - 1).doesNotHaveDuplicates();
        List<String> texts = elements(document, "text").stream().map(Element::getTextContent).toList();
        for (Outcome outcome : Outcome.values()) {
            assertThat(texts).contains(Labels.in(Language.EN).name(outcome));
        }
        assertThat(texts).contains("2020", "2032", "23 May 2024", "2 January 2028", "24 November 2026");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 97, 400})
    void datesDoNotOverlap(int days) throws Exception {
        Document document = parsed(new TimelineChart(Language.FR).render(Timelines.restless(days), Timelines.ON));
        record Placed(double from, double to, String y, String text) {
        }
        List<Placed> dates = elements(document, "text").stream().filter(text -> text.getAttribute("font-size").equals("10")).map(text -> {
            double x = Double.parseDouble(text.getAttribute("x"));
            double half = text.getTextContent().length() * 5.5 / 2;
            return new Placed(x - half, x + half, text.getAttribute("y"), text.getTextContent());
        }).toList();
        assertThat(dates).hasSizeGreaterThan(10);
        for (Placed one : dates) {
            assertThat(one.from()).isGreaterThanOrEqualTo(0);
            assertThat(one.to()).isLessThanOrEqualTo(1080);
            assertThat(dates.stream().filter(other -> other != one && other.y().equals(one.y())))
                    .as("%s", one).noneMatch(other -> other.from() < one.to() && one.from() < other.to());
        }
    }

    @Test
    void staysInsideItsFrame() throws Exception {
        Document document = parsed(draw(Language.FR));
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        assertThat(elements(document, "text")).allSatisfy(text -> {
            assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, Double.parseDouble(box[2]));
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, Double.parseDouble(box[3]));
        });
    }

    @Test
    void namesCannotBreakOutOfTheirText() throws Exception {
        String name = "</title><script>alert(1)</script>&\"'\u0000\u0007\u202E\uFFFE";
        String svg = new TimelineChart(Language.EN).render(Timelines.timeline(name), Timelines.ON);
        Document document = parsed(svg);
        assertThat(elements(document, "script")).isEmpty();
        assertThat(elements(document, "title").get(0).getTextContent()).contains("</title><script>alert(1)</script>&\"'");
        assertThat(svg).doesNotContain("\u202E", "\u0000", "\uFFFE");
    }

    @Test
    void aSingleDayIsDrawn() throws Exception {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Timeline one = new Timeline(new org.ancrage.decision.timeline.Span(day, day), "need", "offer", List.of(), Map.of(),
                List.of(Timelines.step(day, day, Outcome.COMPLIANT, null)), List.of());
        assertThat(elements(parsed(new TimelineChart(Language.FR).render(one, day)), "text")).isNotEmpty();
    }

    /** The axis of a short time tells months. */
    @Test
    void digitsAreThoseOfTheAxisInAnyLocale() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        Timeline year = new Timeline(new org.ancrage.decision.timeline.Span(first, last), "need", "offer", List.of(), Map.of(),
                List.of(Timelines.step(first, last, Outcome.COMPLIANT, null)), List.of());
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new TimelineChart(Language.EN).render(year, first)).contains(">03/2026<").matches(svg -> svg.chars().noneMatch(c -> c >= 0x660 && c <= 0x669));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void theSameTimelineGivesTheSameBytes() {
        String expected = draw(Language.FR);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(draw(Language.FR)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(expected).doesNotContain("\r").endsWith("</svg>\n");
    }
}
