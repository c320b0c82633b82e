package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Remedy;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.MarkdownRenderer;
import org.ancrage.render.TextRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every ready-made case says the same as text, as Markdown and as HTML, at each level and in both languages. */
class FormatsTest {

    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final Pattern LINK_TARGET = Pattern.compile("\\(<[^>]*>\\)");

    static List<Path> cases() throws IOException {
        return CasesTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allFormsSayTheSame(Path file) throws Exception {
        Request request = RequestReader.read(file);
        LocalDate on = Objects.requireNonNullElse(request.on(), LocalDate.of(2026, 11, 24));
        Assessment whole = ANCRAGE.assess(request.hosting(), on, Level.FULL);
        for (Level level : List.of(Level.OUTCOME, Level.FINDINGS, Level.FULL)) {
            Set<Wording> said = said(whole.at(level), level);
            for (Language language : Language.values()) {
                String text = new TextRenderer(ANCRAGE.corpus(), language).withLevel(level).render(whole);
                String markdown = new MarkdownRenderer(ANCRAGE.corpus(), language).withLevel(level).render(whole);
                String html = content(new HtmlRenderer(ANCRAGE.corpus(), language).withLevel(level).render(whole));
                List<String> expected = said.stream().map(wording -> letters(wording.in(language))).toList();
                assertThat(letters(text)).contains(expected);
                assertThat(letters(LINK_TARGET.matcher(markdown).replaceAll(""))).contains(expected);
                assertThat(letters(html)).contains(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPageIsTheSameInAllForms(Path file) throws Exception {
        Request request = RequestReader.read(file);
        Assessment answer = ANCRAGE.assess(request.hosting(), Objects.requireNonNullElse(request.on(), LocalDate.of(2026, 11, 24)));
        for (Language language : Language.values()) {
            String text = new TextRenderer(ANCRAGE.corpus(), language).render(answer);
            String markdown = new MarkdownRenderer(ANCRAGE.corpus(), language).render(answer);
            String html = letters(content(new HtmlRenderer(ANCRAGE.corpus(), language).render(answer)));
            assertThat(letters(LINK_TARGET.matcher(markdown).replaceAll(""))).isEqualTo(letters(text));
            // Numbers of a list are no text in HTML.
            text.substring(0, text.indexOf("────")).lines().map(line -> line.replaceFirst("^ +\\d\\. ", "")).map(FormatsTest::letters)
                    .forEach(line -> assertThat(html).contains(line));
        }
    }

    /** What must be read of an answer, in whatever form. */
    private static Set<Wording> said(Assessment answer, Level level) {
        Set<Wording> said = new LinkedHashSet<>();
        answer.absent().forEach(absent -> said.add(absent.title()));
        answer.questions().forEach(question -> said.add(question.criterion().question()));
        Stream.concat(answer.decisions().stream(), answer.outlook().stream()).forEach(decision -> said.addAll(said(decision, level)));
        return said;
    }

    private static Set<Wording> said(Decision decision, Level level) {
        Set<Wording> said = new LinkedHashSet<>(List.of(decision.title(), decision.version().title()));
        decision.undertakings().forEach(undertaking -> said.add(undertaking.statement()));
        decision.questions().forEach(question -> said.add(question.criterion().question()));
        decision.basis().takenReadings().stream()
                .filter(taken -> level == Level.FULL || decision.dependsOn(taken.reading().id()))
                .forEach(taken -> said.add(taken.reading().question()));
        decision.conflicts().forEach(conflict -> said.add(conflict.statement()));
        decision.remedies().smallest().stream().limit(1).map(Remedy::changes).flatMap(List::stream)
                .filter(change -> change.by() != Criterion.Actor.NOBODY).forEach(change -> said.add(change.criterion().statement()));
        decision.explanation().bearing().filter(node -> node.finding() != null).forEach(node -> {
            said.add(node.finding().criterion().statement());
            node.provisions().forEach(provision -> said.add(provision.citation()));
        });
        return said;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The text of a page; it must be well-formed. */
    private static String content(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        return document.getElementsByTagName("body").item(0).getTextContent();
    }
}
