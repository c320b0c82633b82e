package org.ancrage.authoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.ancrage.Ancrage;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.render.rulebook.Example;
import org.ancrage.render.rulebook.Rulebook;
import org.ancrage.render.rulebook.RulebookRenderer;
import org.ancrage.render.rulebook.RulebookRenderer.Format;
import org.ancrage.render.rulebook.WrittenRule;
import org.ancrage.verify.Probes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The rulebook of the standard pack says all that the pack says, in both languages. */
class StandardRulebookTest {

    private static final Path ROOT = Path.of("../../rules/src/main/resources/org/ancrage/rules");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Rulebook book;
    private static Map<String, String> html;
    private static Map<String, String> markdown;
    /** Pages of megabytes, as they are looked into. */
    private static final Map<String, String> SHOWN = new ConcurrentHashMap<>();

    @BeforeAll
    static void read() throws Exception {
        book = PackRulebook.read(ROOT, List.of(), DAY);
        html = new RulebookRenderer(Format.HTML).render(book);
        markdown = new RulebookRenderer(Format.MARKDOWN).render(book);
    }

    private static Map<String, String> pages(Format format) {
        return format == Format.HTML ? html : markdown;
    }

    private static String page(Format format, Language language, String text) {
        String path = language.code() + "/" + text.replace('/', '.') + (format == Format.HTML ? ".html" : ".md");
        assertThat(pages(format)).containsKey(path);
        // In HTML, French punctuation that is set off is held to its word.
        return SHOWN.computeIfAbsent(path, one -> pages(format).get(one).replace('\u00A0', ' '));
    }

    private static String escaped(Format format, String text) {
        return format == Format.HTML
                ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;")
                : text.replaceAll("[\\\\`*_\\[\\]<>|~&@]|:(?=//)|(?<=www)\\.", "\\\\$0");
    }

    /** A page of megabytes: it is looked into from where the last was found, since it tells most in the same order, and then from its start. */
    private static final class Told {

        private final String page;
        private int last;

        Told(String page) {
            this.page = page;
        }

        boolean has(String said) {
            int further = page.indexOf(said, last);
            int found = further < 0 ? page.indexOf(said) : further;
            last = Math.max(found, 0);
            return found >= 0;
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_link_leads_to_something(Format format) {
        assertThat(Pages.links(pages(format))).isGreaterThan(3_000);
        assertThat(Pages.wrong(pages(format))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everything_is_told_in_both_languages(Format format) {
        assertThat(book.corpus().texts()).hasSize(21);
        for (Language language : Language.values()) {
            String index = page(format, language, "index");
            for (LegalText text : book.corpus().texts()) {
                List<String> told = new ArrayList<>(List.of(text.title().in(language)));
                for (Version version : text.versions()) {
                    told.add(version.title().in(language));
                }
                for (Criterion criterion : text.criteria()) {
                    told.addAll(List.of(criterion.id(), criterion.statement().in(language).replaceAll("\\.$", ""),
                            criterion.question().in(language)));
                    told.addAll(criterion.asks());
                }
                for (Provision provision : text.provisions()) {
                    told.add(provision.citation().in(language));
                    assertThat(provision.link() == null || page(format, language, text.id()).contains(provision.link().toString())
                            || page(format, language, text.id()).contains(escaped(format, provision.link().toString()))).isTrue();
                }
                for (Reading reading : text.readings()) {
                    told.add(reading.question().in(language));
                    reading.options().forEach(option -> told.addAll(List.of(option.id(), option.statement().in(language))));
                }
                text.conflicts().forEach(conflict -> told.add(conflict.statement().in(language)));
                for (Example example : book.examples()) {
                    if (example.text().equals(text.id())) {
                        told.add(example.name());
                    }
                }
                Told page = new Told(page(format, language, text.id()));
                assertThat(told.stream().map(said -> escaped(format, said)).filter(said -> !page.has(said))).isEmpty();
                assertThat(index).contains(escaped(format, text.title().in(language)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_rule_is_told_in_words_and_as_it_is_written(Format format) throws Exception {
        assertThat(book.rules()).hasSizeGreaterThan(500);
        for (Language language : Language.values()) {
            for (WrittenRule rule : book.rules()) {
                String page = page(format, language, rule.folder());
                String file = rule.file();
                assertThat(page).contains(escaped(format, rule.name().in(language)))
                        .contains(format == Format.HTML ? escaped(format, rule.source()) : rule.source())
                        .contains(language == Language.FR ? file + ", ligne " + rule.line() : file + ", line " + rule.line());
            }
        }
        for (WrittenRule rule : book.rules()) {
            List<String> lines = Files.readAllLines(ROOT.resolve(rule.file()));
            List<String> own = lines.subList(rule.line() - 1, rule.line() - 1 + (int) rule.source().lines().count());
            if (rule.file().endsWith("/rules.drl")) {
                assertThat(rule.source()).startsWith("rule \"" + rule.name().en() + "\"").endsWith("\nend").isEqualTo(String.join("\n", own));
                assertThat(rule.source().lines().filter(line -> line.startsWith("rule "))).hasSize(1);
            } else {
                assertThat(rule.file()).isEqualTo(rule.folder() + "/criteria.yaml");
                assertThat(rule.source()).startsWith(rule.concludes() == Truth.MET ? "- met:" : "- unmet:").isEqualTo(String.join("\n", own).stripIndent());
                assertThat(rule.source().lines().filter(line -> line.startsWith("- "))).hasSize(1);
            }
        }
    }

    @Test
    void there_are_as_many_rules_as_the_engine_knows() {
        assertThat(book.rules().stream().filter(rule -> rule.concludes() != null)).hasSameSizeAs(Probes.of(Ancrage.standard()).rules());
        assertThat(book.rules().stream().filter(rule -> rule.concludes() != null).map(rule -> rule.about() + " " + rule.concludes()))
                .containsExactlyInAnyOrderElementsOf(Probes.of(Ancrage.standard()).rules().stream()
                        .map(rule -> rule.criterion() + " " + rule.concludes()).toList());
    }

    @Test
    void no_rule_is_left_without_words() {
        for (Language language : Language.values()) {
            for (String text : book.texts()) {
                // Whatever has no words stands in quotation marks, as it is written.
                assertThat(page(Format.MARKDOWN, language, text).lines().filter(line -> line.startsWith("- ") || line.startsWith("  - "))
                        .filter(line -> line.matches(".*[«“] ?\\$?\\w+( (==|<|>) |\\.\\w).*"))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void what_is_told_is_what_the_engine_answers_with(Format format) {
        String hash = Ancrage.standard().ruleSets().get(0).hash();
        pages(format).forEach((path, page) -> {
            if (path.contains("/")) {
                assertThat(page).contains("SHA-256 " + hash);
            }
        });
    }

    @Test
    void jurisdictions_are_told_with_their_dates() {
        for (Language language : Language.values()) {
            String page = page(Format.HTML, language, "jurisdictions");
            book.corpus().jurisdictions().accessLaws().forEach(law -> assertThat(page).contains(escaped(Format.HTML, law.title().in(language))));
            book.corpus().jurisdictions().events().forEach(event -> assertThat(page).contains(escaped(Format.HTML, event.what().in(language))));
            book.corpus().jurisdictions().adequacies().forEach(decision -> assertThat(page).contains(decision.id()));
            book.corpus().jurisdictions().readings().forEach(reading -> assertThat(page).contains(escaped(Format.HTML, reading.question().in(language))));
        }
        assertThat(page(Format.HTML, Language.EN, "jurisdictions")).contains("<tr><th scope=\"row\">United Kingdom</th><td>European Union</td>"
                + "<td>from 1 January 1973 to 31 January 2020</td>");
    }

    @Test
    void a_page_can_be_read_by_everybody_and_loads_nothing() {
        html.forEach((path, text) -> {
            Document page = Pages.parsed(text);
            String language = path.startsWith("fr/") ? "fr" : "en";
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
            assertThat(Pages.elements(page, "title").get(0).getTextContent()).isNotBlank();
            assertThat(Pages.elements(page, "h1")).hasSize(1);
            assertThat(List.of("script", "img", "link", "iframe", "object")).allMatch(name -> Pages.elements(page, name).isEmpty());
            int level = 0;
            for (Element element : Pages.elements(page, "*")) {
                if (element.getTagName().matches("h[1-6]")) {
                    int next = element.getTagName().charAt(1) - '0';
                    assertThat(next).as("%s: %s", path, element.getTextContent()).isLessThanOrEqualTo(level + 1);
                    level = next;
                }
            }
            for (Element table : Pages.elements(page, "table")) {
                assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            }
            assertThat(Pages.elements(page, "th")).allMatch(cell -> cell.getAttribute("scope").matches("row|col"));
            assertThat(Pages.elements(page, "a").get(0).getAttribute("href")).isEqualTo("#content");
            // A rule as it is written may say null.
            assertThat(text.replaceAll("(?s)<pre.*?</pre>", "")).doesNotContain("RULEBOOK_", "{0}", ">null<", " null ");
        });
    }

    @Test
    void the_same_pack_gives_the_same_bytes() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Rulebook again = PackRulebook.read(ROOT, List.of(), DAY);
            assertThat(new RulebookRenderer(Format.HTML).render(again)).isEqualTo(html);
            assertThat(new RulebookRenderer(Format.MARKDOWN).render(again)).isEqualTo(markdown);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_outline_is_that_of_the_day() throws Exception {
        Rulebook then = PackRulebook.read(ROOT, List.of(), LocalDate.of(2024, 3, 20));
        String page = new RulebookRenderer(Format.MARKDOWN).render(then).get("en/fr.sren-31.md");
        assertThat(page.substring(page.indexOf("<a id=\"outline\">")).lines().limit(3).toList().get(2))
                .contains("Text of the National Assembly, article 10 bis A restored");
        assertThat(page(Format.MARKDOWN, Language.EN, "fr/sren-31")).contains("Outline on 24 November 2026");
    }

    @Test
    void a_criterion_of_another_text_leads_to_its_page() {
        assertThat(page(Format.HTML, Language.EN, "eu/eucs")).contains("<a href=\"fr.sren-31.html#criterion-commercial-cloud\">");
    }
}
