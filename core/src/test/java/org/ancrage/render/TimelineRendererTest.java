package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.fact.Attribute;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.render.words.CauseWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineRendererTest {

    private static TimelineRenderer in(Language language) {
        return new TimelineRenderer(Answers.CORPUS, language);
    }

    @Test
    void tellsStepByStepWhatIsAnsweredAndWhy() {
        String text = in(Language.EN).render(Timelines.timeline(), Timelines.ON);
        assertThat(text).contains("""
                On 24 November 2026: ? unsettled, readings of the law disagree.
                Next known change, on 2 January 2028:
                  ✗ All texts that bind: not compliant
                  ✗ Test law: not compliant (law)
                    · Certificate c1 (last day of validity: 1 January 2028)
                """).contains("""
                All texts that bind
                  – until 22 May 2024: not applicable
                  ? from 23 May 2024: unsettled, readings of the law disagree
                """).contains("""
                Test law (x/law)
                    until 28 February 2022: the text does not exist
                  ✓ from 1 March 2022: compliant on condition (bill)
                """).endsWith("This answer is not legal advice.\n");
    }

    @Test
    void tellsEveryKindOfCause() {
        assertThat(in(Language.EN).causes(Timelines.timeline(), Timelines.CAUSES)).containsExactly(
                "New version: Law",
                "End of the version: Law",
                "Point of law now open: Scope?",
                "Point of law now settled: Scope?",
                "Joins the European Union: United Kingdom",
                "Leaves the European Union: United Kingdom",
                "Joins the European Economic Area: United Kingdom",
                "Leaves the European Economic Area: United Kingdom",
                "Adequacy decision now in force (United States): Access Act",
                "Adequacy decision no longer in force (United States): Access Act",
                "Access Act: in force",
                "Access Act: lapsed, while acts taken under it still run",
                "Access Act: no act taken under it runs any longer",
                "Certificate c1 (last day of validity: 1 January 2028)",
                "Authorisation of the CNIL a1 (day of the decision: 21 December 2023; term in months: 36): no longer true: "
                        + "runs on the assessment date, its term counted from the decision",
                "Project (acceptable offer available since: 31 July 2026): acceptable offer available for more than 18 months",
                "A date that a rule names has come",
                "The service is qualified: does not hold, before that: holds (under the reading “Wide scope”). "
                        + "Because: No certificate will do",
                "Harm is likely: not known, before that: holds. No rule settles it any longer; the day before: Harm is known");
        assertThat(Timelines.CAUSES.stream().map(StepCause::getClass).distinct()).hasSameSizeAs(StepCause.class.getPermittedSubclasses());
    }

    /** What is known of a fact begins now with a verb, now with a participle: as a quotation, either has its place in a sentence. */
    @Test
    void whatIsNoLongerTrueIsASentenceInFrench() {
        assertThat(in(Language.FR).causes(Timelines.timeline(), Timelines.CAUSES).stream().filter(cause -> cause.startsWith("Autorisation"))).singleElement()
                .asString().endsWith(": la condition « court à la date d'examen, durée comptée de la décision » n'est plus remplie");
    }

    /** Code is for authors of rules: of what has no words, readers are told the rule. */
    @Test
    void whatHasNoWordsIsToldByTheNameOfItsRule() {
        StepCause cause = new StepCause.FactDated(new Attribute("offer-1", "acme/marketed", "2025-09-01"), List.of(), List.of(),
                List.of("earlierThan( LocalDate.parse( $v ).plusMonths( 18 ) )"), List.of(new Wording("Le système est nouveau", "The system is new")));
        assertThat(new CauseWords(Answers.CORPUS, Language.EN, "offer").cause(cause))
                .isEqualTo("Attribute (name: acme/marketed): a date reckoned from it counts in the rule “The system is new”");
        assertThat(new CauseWords(Answers.CORPUS, Language.FR, "offer").cause(cause)).contains("Le système est nouveau").doesNotContain("LocalDate", "$");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsNothingAsAProgramWritesIt(Language language) {
        assertThat(in(language).render(Timelines.timeline(), Timelines.ON))
                .doesNotContain("null", "{0}", "{1}", "$day", "NON_COMPLIANT", "LocalDate");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsTheWidth(Language language) {
        for (int width : List.of(60, 100)) {
            assertThat(in(language).withWidth(width).render(Timelines.timeline(), Timelines.ON).lines())
                    .filteredOn(line -> !line.contains("0".repeat(40)))
                    .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
        }
        assertThatThrownBy(() -> in(language).withWidth(59)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coloursAddNothing() {
        String plain = in(Language.FR).render(Timelines.timeline(), Timelines.ON);
        String coloured = in(Language.FR).withColour(true).render(Timelines.timeline(), Timelines.ON);
        assertThat(coloured).contains("\u001B[31m");
        assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void saysThatNothingIsAhead() {
        LocalDate late = LocalDate.of(2030, 1, 1);
        assertThat(in(Language.FR).render(Timelines.timeline(), late))
                .contains("Aucun changement n'est connu entre le 1er janvier 2030 et le 31 décembre 2032.");
        assertThat(in(Language.FR).render(Timelines.timeline(), LocalDate.of(2040, 1, 1))).contains("Au 1er janvier 2040 : hors de la période.");
    }

    @Test
    void saysWhenTheWholeChangesNext() {
        assertThat(in(Language.EN).render(Timelines.timeline(), LocalDate.of(2021, 1, 1)))
                .contains("Next known change, on 1 March 2022:")
                .contains("The overall conclusion changes on 23 May 2024: unsettled, readings of the law disagree.");
        assertThat(in(Language.EN).render(Timelines.timeline("offer",
                        List.of(Timelines.step(Timelines.FROM, Timelines.TO, Outcome.COMPLIANT, null)),
                        Timelines.timeline().texts().get(0).steps()), LocalDate.of(2021, 1, 1)))
                .contains("The overall conclusion stays: compliant.");
    }

    @Test
    void theSameTimelineGivesTheSameText() {
        String expected = in(Language.FR).render(Timelines.timeline(), Timelines.ON);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(in(Language.FR).render(Timelines.timeline(), Timelines.ON)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
