package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ancrage.decision.Level;
import org.ancrage.law.Language;
import org.ancrage.render.page.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlRendererTest {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "main", "footer", "h1", "h2",
            "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "small", "strong", "details", "summary");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang", "charset", "name", "content", "http-equiv", "id", "class", "href", "rel", "tabindex", "aria-hidden", "aria-label");

    private static String french() {
        return new HtmlRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FULL).render(Answers.assessment());
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document page) {
        NodeList all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
    }

    private static Stream<Element> elements(Document page, String name) {
        return elements(page).stream().filter(element -> element.getTagName().equals(name));
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName()).toList();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void thePageIsWellFormedAndHasNothingThatRunsOrLoads(Level level) throws Exception {
        for (Language language : Language.values()) {
            for (var answer : List.of(Answers.assessment(), Answers.hostile())) {
                Document page = parsed(new HtmlRenderer(Answers.CORPUS, language).withLevel(level).render(answer));
                assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
                assertThat(elements(page)).allSatisfy(element -> {
                    assertThat(ELEMENTS).contains(element.getTagName());
                    assertThat(ATTRIBUTES).containsAll(attributes(element));
                });
                assertThat(HtmlPage.Style.ANSWER.text()).doesNotContain("url(", "@import");
            }
        }
    }

    @Test
    void namesOfTheUserAreText() throws Exception {
        for (Language language : Language.values()) {
            String source = new HtmlRenderer(Answers.CORPUS, language).withLevel(Level.FULL).render(Answers.hostile());
            assertThat(source).doesNotContain("<script", "<img", "href=\"javascript", "href=\"https://evil");
            Document page = parsed(source);
            assertThat(page.getElementsByTagName("title").item(0).getTextContent()).contains(Answers.SCRIPT);
            assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).contains(Answers.SCRIPT).contains("](javascript:x)");
            assertThat(page.getDocumentElement().getTextContent()).contains("<img src=x onerror=alert(1)> & \"q\" " + Answers.SCRIPT);
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void headingsGoDownStepByStep(Level level) throws Exception {
        Document page = parsed(new HtmlRenderer(Answers.CORPUS, Language.FR).withLevel(level).render(Answers.assessment()));
        int before = 0;
        for (Element heading : elements(page).stream().filter(element -> element.getTagName().matches("h[1-6]")).toList()) {
            int depth = heading.getTagName().charAt(1) - '0';
            assertThat(depth).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            assertThat(heading.getTextContent()).isNotBlank();
            before = depth;
        }
        assertThat(elements(page, "h1")).hasSize(1);
    }

    @Test
    void linksLeadSomewhereAndSayWhere() throws Exception {
        Document page = parsed(french());
        List<String> ids = elements(page).stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a")).isNotEmpty().allSatisfy(link -> {
            String target = link.getAttribute("href");
            assertThat(target.startsWith("#") ? ids.contains(target.substring(1)) : target.startsWith("https://")).as(target).isTrue();
            assertThat(link.getAttribute("aria-label") + link.getTextContent()).doesNotContain("://").hasSizeGreaterThan(4);
        });
        assertThat(elements(page, "a").findFirst().orElseThrow().getTextContent()).isEqualTo("Aller à la réponse");
    }

    @Test
    void aMarkIsNeverAlone() throws Exception {
        assertThat(elements(parsed(french()), "span").filter(span -> span.hasAttribute("aria-hidden"))).isNotEmpty().allSatisfy(mark -> {
            Element around = (Element) mark.getParentNode();
            String words = around.getTagName().equals("span") && around.getTextContent().length() == 1
                    ? around.getParentNode().getTextContent() : around.getTextContent();
            assertThat(words.strip().length()).as(words).isGreaterThan(5);
        });
    }

    @Test
    void aCriterionIsASyllogism() throws Exception {
        Element list = elements(parsed(french()), "dl").findFirst().orElseThrow();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < list.getChildNodes().getLength(); i++) {
            if (list.getChildNodes().item(i) instanceof Element element) {
                told.add(element.getTextContent().replace('\u00A0', ' '));
            }
        }
        assertThat(told).containsExactly("Règle de droit", "Code, art. 1 [1]", "Faits", "Le client est une administration de l'État"
                + "client (nature du client : administration de l'État ; État dont relève le client : France)",
                "Conclusion", "la condition est remplie");
    }

    @Test
    void coloursCanBeRead() {
        Pattern colour = Pattern.compile("--(\\w+): (#[0-9a-f]{6})");
        List<Map<String, String>> schemes = new ArrayList<>();
        for (MatchResult found : colour.matcher(HtmlPage.Style.ANSWER.text()).results().toList()) {
            if (found.group(1).equals("back")) {
                schemes.add(new TreeMap<>());
            }
            schemes.get(schemes.size() - 1).put(found.group(1), found.group(2));
        }
        assertThat(schemes).as("light, dark and paper").hasSize(3).allSatisfy(scheme ->
                assertThat(List.of("text", "faint", "good", "bad", "open", "link")).allSatisfy(name ->
                        assertThat(contrast(scheme.get(name), scheme.get("back"))).as(name).isGreaterThanOrEqualTo(4.5)));
        assertThat(contrast("#ffffff", "#000000")).isEqualTo(21);
    }

    /** As the Web Content Accessibility Guidelines define it. */
    private static double contrast(String first, String second) {
        double lighter = Math.max(luminance(first), luminance(second));
        double darker = Math.min(luminance(first), luminance(second));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
