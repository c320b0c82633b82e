package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.AnsweredQuestion;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.difference.Cause;
import org.ancrage.decision.difference.Difference;
import org.ancrage.law.Corpus;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Reading;
import org.ancrage.render.words.Citations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceTextRendererTest {

    private static final RuleSet RULES = new RuleSet("essai", "1.0", "0123456789abcdef".repeat(4));

    private static Assessment assessment(LocalDate on, Outcome outcome, RuleSet rules, Decision... decisions) {
        return new Assessment(on, "need", "offer", Map.of(), outcome, List.of(rules), List.of(decisions), List.of(), List.of(),
                List.of(), List.of(), Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), Answers.AT_EVERY_LEVEL);
    }

    private static final Assessment FORBIDDEN = assessment(Answers.DAY, Outcome.NON_COMPLIANT, RULES, Answers.forbidden());
    private static final Assessment CONDITIONAL = assessment(Answers.DAY.plusDays(1), Outcome.CONDITIONAL, RULES, Answers.conditional());

    private static String render(Difference difference, Language language) {
        return new DifferenceTextRenderer(Answers.CORPUS, language).render(difference).replaceAll("\\s+", " ");
    }

    @Test
    void whatDoesNotChangeIsSaidInWords() {
        Difference none = Difference.between(FORBIDDEN, assessment(Answers.DAY.plusDays(1), Outcome.NON_COMPLIANT, RULES, Answers.forbidden()));
        assertThat(none.isEmpty()).isTrue();
        assertThat(render(none, Language.EN)).contains("on 1 October 2026", "on 2 October 2026",
                "Nothing changes: same facts, same rules, same answer.", "not legal advice");
        assertThat(render(none, Language.FR)).contains("Rien ne change : mêmes faits, mêmes règles, même réponse.");
    }

    @Test
    void otherRulesWithTheSameAnswerAreADifference() {
        RuleSet other = new RuleSet("essai", "1.1", "f".repeat(64));
        Difference difference = Difference.between(FORBIDDEN, assessment(Answers.DAY, Outcome.NON_COMPLIANT, other, Answers.forbidden()));
        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.sameAnswer()).isTrue();
        assertThat(render(difference, Language.EN)).contains("The answer does not change: not compliant.", "Rules that differ",
                "version 1.0, SHA-256 0123", "version 1.1, SHA-256 ffff");
    }

    @Test
    void tellsOutcomesCriteriaUndertakingsQuestionsReadingsAndConflicts() {
        String text = render(Difference.between(FORBIDDEN, CONDITIONAL), Language.EN);
        assertThat(text).contains("The outcome changes: not compliant → compliant on condition.",
                "✗ not compliant → ✓ compliant on condition",
                "Conditions looked at afterwards only: • ? The contract has the clause. [Code, art. 1]",
                "Undertakings that are now to be given: • The contract has the clause.",
                "New questions: • Is it true: harm?",
                "Before: Narrow scope: ✗ not compliant Wide scope: ✓ compliant", "After: no open point of law matters",
                "Point to be aware of that is gone");
    }

    @Test
    void causesAreToldWhereTheyAreKnown() {
        Difference told = Difference.between(new AnsweredQuestion(FORBIDDEN, null, Map.of()), new AnsweredQuestion(CONDITIONAL, null, Map.of()),
                mixed -> FORBIDDEN);
        assertThat(told.causes()).isEqualTo(Set.of(Cause.DAY));
        assertThat(render(told, Language.FR)).contains("L'issue change : non conforme → conforme sous condition (cause : la date).");
        assertThat(Difference.between(FORBIDDEN, CONDITIONAL).causes()).isEmpty();
    }

    @Test
    void whereSeveralThingsDifferTheOneThatMakesTheChangeIsNamed() {
        AnsweredQuestion before = new AnsweredQuestion(FORBIDDEN, null, Map.of());
        AnsweredQuestion after = new AnsweredQuestion(CONDITIONAL, null, Map.of("x/law#scope", "wide"));
        assertThat(Difference.between(before, after, mixed -> mixed.contains(Cause.READINGS) ? CONDITIONAL : FORBIDDEN).causes())
                .isEqualTo(Set.of(Cause.READINGS));
        assertThat(Difference.between(before, after, mixed -> FORBIDDEN).causes()).isEqualTo(Set.of(Cause.DAY, Cause.READINGS));
    }

    @Test
    void readingsThatAreSetAgainstEachOtherAreTold() {
        AnsweredQuestion narrow = new AnsweredQuestion(FORBIDDEN, null, Map.of("x/law#scope", "narrow"));
        AnsweredQuestion wide = new AnsweredQuestion(FORBIDDEN, null, Map.of("x/law#scope", "wide"));
        assertThat(render(Difference.between(narrow, wide, mixed -> FORBIDDEN), Language.EN))
                .contains("Readings taken that differ • Scope? (x/law#scope) Before: Narrow scope. After: Wide scope.");
    }

    @Test
    void anOptionThatOnlyTheEarlierPackHasIsToldByItsId() {
        LegalText law = Answers.CORPUS.text("x/law").orElseThrow();
        Reading scope = new Reading(Answers.READING.id(), Answers.READING.question(), Answers.READING.period(), "narrow",
                List.of(Answers.READING.option("narrow")));
        Corpus later = new Corpus(List.of(new LegalText(law.id(), law.title(), law.provisions(), List.of(scope), law.criteria(), law.versions(),
                law.conflicts())), Answers.CORPUS.jurisdictions());
        Difference difference = Difference.between(new AnsweredQuestion(FORBIDDEN, null, Map.of("x/law#scope", "wide")),
                new AnsweredQuestion(CONDITIONAL, null, Map.of("x/law#scope", "narrow")), mixed -> FORBIDDEN);
        assertThat(new DifferenceTextRenderer(later, Language.EN).render(difference).replaceAll("\\s+", " ")).contains(
                "Scope? (x/law#scope) Before: wide After: Narrow scope.",
                "Before: Narrow scope: ✗ not compliant x/law#scope = wide: ✓ compliant");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextMayComeAndGo(Language language) {
        Assessment without = assessment(Answers.DAY, Outcome.NOT_APPLICABLE, RULES);
        String comes = language == Language.FR ? "Ce texte n'existait pas avant." : "This text did not exist before.";
        String goes = language == Language.FR ? "Ce texte n'existe plus après." : "This text no longer exists afterwards.";
        assertThat(render(Difference.between(without, FORBIDDEN), language)).contains(comes).doesNotContain(goes);
        assertThat(render(Difference.between(FORBIDDEN, without), language)).contains(goes).doesNotContain(comes);
    }

    /** However much changes in it, it changes no answer: its name is enough. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextThatAppliesOnNeitherSideIsNamedOnly(Language language) {
        Decision idle = Answers.decision(Force.LAW, Outcome.NOT_APPLICABLE, Answers.forbidden().explanation(), List.of(), List.of(), List.of(), List.of());
        Difference difference = Difference.between(assessment(Answers.DAY, Outcome.NOT_APPLICABLE, RULES), assessment(Answers.DAY, Outcome.NOT_APPLICABLE, RULES, idle));
        assertThat(difference.texts()).hasSize(1);
        assertThat(render(difference, language)).contains(language == Language.FR ? "Sans application avant comme après : Loi d'essai." : "Applicable neither before nor after: Test law.")
                .doesNotContain("x/law");
    }

    @Test
    void aCitationIsCutAsAWhole() {
        assertThat(Citations.shortened("GDPR, art. 46 (safeguards: clauses)")).isEqualTo("GDPR, art. 46");
        assertThat(Citations.shortened("GDPR, art. 45: adequacy")).isEqualTo("GDPR, art. 45");
        assertThat(Citations.shortened("GDPR, art. 45")).isEqualTo("GDPR, art. 45");
    }
}
