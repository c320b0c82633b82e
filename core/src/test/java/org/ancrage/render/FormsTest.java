package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Change;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is composed once says the same in every form: each word of the text stands in Markdown and in HTML. */
class FormsTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static void alike(String text, String markdown, String html) {
        assertThat(words(text)).hasSizeGreaterThan(10);
        assertThat(words(markdown)).containsAll(words(text));
        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script").containsOnlyOnce("<h1>");
        String body = html.substring(html.indexOf("<body>")).replaceAll("<[^>]*>", " ").replace("&#39;", "'");
        assertThat(words(body)).containsAll(words(text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDifferenceSaysTheSameInEveryForm(Language language) {
        Assessment later = new Assessment(Answers.DAY.plusDays(1), "need", "offer", Map.of(), Outcome.CONDITIONAL, List.of(),
                List.of(Answers.conditional()), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), Answers.AT_EVERY_LEVEL);
        Difference difference = Difference.between(Answers.assessment(), later);
        alike(new DifferenceTextRenderer(Answers.CORPUS, language).render(difference), new MarkdownRenderer(Answers.CORPUS, language).render(difference),
                new HtmlRenderer(Answers.CORPUS, language).render(difference));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTimelineSaysTheSameInEveryForm(Language language) {
        Timeline timeline = Timelines.timeline("offer");
        alike(new TimelineRenderer(Answers.CORPUS, language).render(timeline, Timelines.ON),
                new MarkdownRenderer(Answers.CORPUS, language).render(timeline, Timelines.ON),
                new HtmlRenderer(Answers.CORPUS, language).render(timeline, Timelines.ON));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anImpactSaysTheSameInEveryForm(Language language) {
        Impact impact = new Impact(Answers.DAY, Answers.DAY.plusYears(1), List.of(new Impact.Flip("need", "offer",
                new Change<>(Outcome.COMPLIANT, Outcome.NON_COMPLIANT), List.of(new Impact.FlippedText("x/law", Answers.wording("Loi", "Law"),
                new Change<>(Timelines.BILL, Timelines.LAW), new Change<>(null, Outcome.NON_COMPLIANT),
                List.of(new Impact.TurnedCriterion(Answers.QUALIFIED, new Change<>(Truth.MET, Truth.UNMET))), List.of())))), 3);
        alike(new ImpactTextRenderer(Answers.CORPUS, language).render(impact), new MarkdownRenderer(Answers.CORPUS, language).render(impact),
                new HtmlRenderer(Answers.CORPUS, language).render(impact));
    }
}
