package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Prospects;
import org.ancrage.decision.Prospects.Proviso;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.Supposition;
import org.ancrage.decision.Ways;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answer of one page, which is what a renderer writes unless more is asked for. */
class PageTest {

    private static final LocalDate END = LocalDate.of(2027, 3, 14);

    private static String french(Assessment answer) {
        return flat(new TextRenderer(Answers.CORPUS, Language.FR).render(answer));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void itIsWhatIsWrittenByDefault() {
        Assessment answer = Answers.assessment();
        assertThat(new TextRenderer(Answers.CORPUS, Language.EN).render(answer))
                .isEqualTo(new TextRenderer(Answers.CORPUS, Language.EN).withLevel(Level.PAGE).render(answer));
        assertThat(new MarkdownRenderer(Answers.CORPUS, Language.EN).render(answer))
                .isEqualTo(new MarkdownRenderer(Answers.CORPUS, Language.EN).withLevel(Level.PAGE).render(answer));
        assertThat(new HtmlRenderer(Answers.CORPUS, Language.EN).render(answer))
                .isEqualTo(new HtmlRenderer(Answers.CORPUS, Language.EN).withLevel(Level.PAGE).render(answer));
    }

    @Test
    void itGoesFromTheAnswerToWhatIsNotLaw() {
        assertThat(new MarkdownRenderer(Answers.CORPUS, Language.EN).render(withOutlook()).lines().filter(line -> line.startsWith("#")))
                .containsExactly("# Offer offer for need need, on 1 October 2026", "## What decides", "## What this answer rests on", "## What to do",
                        "## For information: this is not law in force");
    }

    @Test
    void aTextThatForbidsIsToldWithItsReasonAndWhereThatIsWritten() {
        assertThat(french(Answers.assessment())).contains("✗ Loi d'essai : non conforme. ", "(Code, art. 1).");
    }

    @Test
    void anOutlookHasNoMarkAndIsConditional() {
        String aside = new TextRenderer(Answers.CORPUS, Language.EN).render(withOutlook());
        aside = aside.substring(aside.indexOf("For information: this is not law in force"));
        assertThat(aside).contains("if it were binding, the offer would meet it").doesNotContain("✓", "✗", "?");
    }

    @Test
    void textsThatDoNotExistStandInOneLine() {
        assertThat(french(Answers.assessment())).contains("Inexistants à cette date, sans que ce qui a pu en tenir lieu ait été examiné : Proposition d'essai ; Ancienne loi.");
    }

    @Test
    void noMoreThanFiveSentencesDecide() {
        List<Decision> many = IntStream.range(0, 9).mapToObj(i -> Answers.forbidden()).toList();
        Assessment answer = answer(Outcome.NON_COMPLIANT, many, List.of(), Optional.empty());
        String text = new TextRenderer(Answers.CORPUS, Language.FR).render(answer);
        assertThat(text.lines().filter(line -> line.startsWith("  ✗ "))).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fiveQuestionsAreAskedFirstAndTheOthersCounted(Language language) {
        List<Question> questions = IntStream.rangeClosed(1, 8).mapToObj(i -> question("Q" + i + " ?")).toList();
        String text = new TextRenderer(Answers.CORPUS, language).render(
                answer(Outcome.UNDETERMINED, List.of(), questions, Optional.empty()));
        assertThat(text).contains("  1. Q1 ?\n", "  5. Q5 ?\n").doesNotContain("Q6");
        assertThat(flat(text)).contains(language == Language.FR ? "Questions à poser ensuite : 3." : "Questions to ask next: 3.");
    }

    /** Of the last sentence, that tells why they are named. */
    @Test
    void textsForWhichThereIsNoRoomAreNamedWithWhatTheyComeTo() {
        List<Decision> many = Stream.concat(IntStream.range(0, 5).mapToObj(i -> Answers.forbidden()), Stream.of(outcome(Outcome.UNDETERMINED))).toList();
        assertThat(french(answer(Outcome.NON_COMPLIANT, many, List.of(), Optional.empty())))
                .contains("✗ Ces textes font obstacle aussi : Loi d'essai.", "? Des faits manquent pour ces textes aussi : Loi d'essai.");
    }

    @Test
    void whereALawIsDisputedAndFactsAreMissingBothAreSaid() {
        assertThat(french(answer(Outcome.UNSETTLED, List.of(outcome(Outcome.UNSETTLED), outcome(Outcome.UNDETERMINED)), List.of(), Optional.empty())))
                .contains("un point de droit est discuté, et des faits manquent aussi.");
        assertThat(french(answer(Outcome.UNSETTLED, List.of(outcome(Outcome.UNSETTLED)), List.of(), Optional.empty()))).contains("ses lectures donnent des réponses opposées");
    }

    /** What is not known may be so already; what is open to others only is told to nobody else. */
    @Test
    void whatIsToBeDoneIsOpenToWhoAsksAndNotToldAsNeededWhereItMayBeSoAlready() {
        Remedy unknown = new Remedy(List.of(change(Answers.QUALIFIED, Truth.UNKNOWN)), List.of("x/law"));
        Remedy unmet = new Remedy(List.of(change(Answers.BEYOND_REACH, Truth.UNMET)), List.of("x/law"));
        assertThat(acts(Set.of(), unknown)).contains("Unless it is so already: the hoster: obtain qualified.");
        assertThat(acts(Set.of(Answers.QUALIFIED.id()), unknown, unmet)).contains("The hoster: obtain beyond-reach.").doesNotContain("obtain qualified");
        assertThat(acts(Set.of(Answers.QUALIFIED.id()), unknown)).contains("No few acts that are open to this customer").doesNotContain("obtain qualified");
    }

    /** What is complied with now is told to be undertaken all the same, as it is with the other. */
    @Test
    void whatIsDoneWithAnotherOfferIsToldAsSuch() {
        ComponentChange.Components anew = new ComponentChange.Components(Map.of("hoster", new ComponentChange.Components(Map.of(), true)), true);
        Act replace = act("replace", new ComponentChange.Components(Map.of("offer", anew), false));
        Act certify = act("certify", new ComponentChange.Components(Map.of("offer", new ComponentChange.Components(Map.of(), false)), false));
        String other = "That is another offer, of another hoster: what else is needed is about that one.";
        assertThat(ways(Outcome.NON_COMPLIANT, Outcome.COMPLIANT, replace, certify)).contains("1. The hoster: replace. " + other + " 2. The hoster: certify. This way takes all of this. The answer is yes");
        assertThat(ways(Outcome.NON_COMPLIANT, Outcome.COMPLIANT, certify)).doesNotContain(other);
        assertThat(ways(Outcome.NON_COMPLIANT, Outcome.COMPLIANT, replace)).doesNotContain(other);
        assertThat(ways(Outcome.NON_COMPLIANT, Outcome.UNDETERMINED, replace)).contains(other);
    }

    @Test
    void whatTheAnswerIsNoLongerIsWhatItWas() {
        Act act = act("act", new ComponentChange.Components(Map.of(), false));
        assertThat(ways(Outcome.NON_COMPLIANT, Outcome.UNDETERMINED, act)).contains("then no longer a no: it waits").doesNotContain("disputed");
        assertThat(ways(Outcome.UNSETTLED, Outcome.UNDETERMINED, act)).contains("then no longer disputed: it waits").doesNotContain("longer a no");
    }

    /** What was searched up to the first that was found is not all that there is. */
    @Test
    void whatIsToldAsAWayIsNotToldAsTheOnlyOne() {
        Act one = act("one", new ComponentChange.Components(Map.of(), false));
        Act other = act("other", new ComponentChange.Components(Map.of(), false));
        assertThat(ways(Outcome.NON_COMPLIANT, Outcome.COMPLIANT, one)).contains("Longer ways, of other acts, may exist.");
        assertThat(ways(Outcome.NON_COMPLIANT, Outcome.COMPLIANT, one, other)).contains("This way takes all of this.").doesNotContain("All of this is needed.");
        assertThat(eitherWay(Outcome.COMPLIANT, one, other)).contains("Any one of these ways is enough: 1 or 2.");
        assertThat(eitherWay(Outcome.UNDETERMINED, one, other)).contains("Any one of these ways helps, but facts would still decide: 1 or 2.").doesNotContain("is enough");
    }

    private static String eitherWay(Outcome then, Act... acts) {
        return page(List.of(), Outcome.NON_COMPLIANT, Stream.of(acts).map(act -> new Ways.Way(List.of(act), then, List.of())).toList());
    }

    private static Act act(String id, ComponentChange.Components change) {
        return new Act("acts#" + id, Answers.wording(id + ".", id + "."), Criterion.Actor.HOSTER, null, Period.ALWAYS, Map.of(), List.of(), List.of(), change);
    }

    /** One way, after which one text waits if the answer does. */
    private static String ways(Outcome outcome, Outcome then, Act... acts) {
        return ways(List.of(), outcome, then, acts);
    }

    private static String ways(List<Decision> decisions, Outcome outcome, Outcome then, Act... acts) {
        List<Ways.Open> open = then == Outcome.UNDETERMINED ? List.of(new Ways.Open("x/law", Answers.wording("Loi", "Law"), then, 2)) : List.of();
        return page(decisions, outcome, List.of(new Ways.Way(List.of(acts), then, open)));
    }

    private static String page(List<Decision> decisions, Outcome outcome, List<Ways.Way> ways) {
        return flat(new TextRenderer(Answers.CORPUS, Language.EN).render(new Assessment(Answers.DAY, "need", "offer", Map.of(), outcome, List.of(),
                decisions, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Remedies.none(),
                Optional.of(new Ways(ways, true)), Optional.empty(), Answers.AT_EVERY_LEVEL)));
    }

    @Test
    void textsCompliedWithAreToldInTheirNumber() {
        Decision met = outcome(Outcome.COMPLIANT);
        assertThat(french(answer(Outcome.NON_COMPLIANT, List.of(Answers.forbidden(), met), List.of(), Optional.empty()))).contains("Texte respecté : Loi d'essai.");
        assertThat(french(answer(Outcome.NON_COMPLIANT, List.of(Answers.forbidden(), met, met), List.of(), Optional.empty())))
                .contains("Textes respectés : Loi d'essai ; Loi d'essai.");
    }

    /** Acts are told for what forbids; what the parties still have to promise for another text would not be told at all. */
    @Test
    void whereActsAreToldATextThatIsCompliedWithOnConditionIsNamed() {
        Act act = act("act", new ComponentChange.Components(Map.of(), false));
        assertThat(ways(List.of(Answers.forbidden(), outcome(Outcome.CONDITIONAL)), Outcome.NON_COMPLIANT, Outcome.COMPLIANT, act))
                .contains("Compliance on condition: Test law.").doesNotContain("complied with");
        assertThat(ways(List.of(Answers.forbidden()), Outcome.NON_COMPLIANT, Outcome.COMPLIANT, act)).doesNotContain("on condition");
    }

    private static Remedy.CriterionChange change(Criterion criterion, Truth from) {
        return new Remedy.CriterionChange(criterion, from, Truth.MET, List.of("x/law"));
    }

    private static String acts(Set<String> closed, Remedy... remedies) {
        return flat(new TextRenderer(Answers.CORPUS, Language.EN).render(new Assessment(Answers.DAY, "need", "offer", Map.of(), Outcome.NON_COMPLIANT, List.of(),
                List.of(Answers.forbidden()), List.of(), List.of(), List.of(), List.of(), Optional.empty(), new Remedies(List.of(remedies), true),
                Optional.of(new Ways(List.of(), closed, true)), Optional.empty(), Answers.AT_EVERY_LEVEL)));
    }

    private static Decision outcome(Outcome outcome) {
        return Answers.decision(Force.LAW, outcome, Answers.forbidden().explanation(), List.of(), List.of(), List.of(), List.of());
    }

    /** They would suggest that a "no" can be talked away. */
    @Test
    void aNoIsNotFollowedByQuestions() {
        String text = french(answer(Outcome.NON_COMPLIANT, List.of(Answers.forbidden()), List.of(question("Q1 ?")), Optional.empty()));
        assertThat(text).doesNotContain("Q1").contains("Questions ouvertes pour d'autres textes : 1. Leurs réponses ne changeraient pas ce « non ».");
    }

    @Test
    void itSaysUntilWhenItHoldsAndWhatEndsIt() {
        Timeline.Step next = new Timeline.Step(END.plusDays(1), END.plusYears(5), Outcome.NON_COMPLIANT, null, List.of("x/law"),
                List.of(new StepCause.RuleDated("date", true)));
        assertThat(french(answer(Outcome.COMPLIANT, List.of(), List.of(), Optional.of(new Horizon(END.plusYears(5), next)))))
                .contains("Cette réponse vaut jusqu'au 14 mars 2027, tant que les faits restent les mêmes. À partir du 15 mars 2027, la réponse est :"
                        + " non conforme. Ce qui change alors : Échéance inscrite dans une règle (Loi d'essai).");
    }

    @Test
    void noKnownEndIsSaidOfAnAnswerOnly() {
        Optional<Horizon> open = Optional.of(new Horizon(END, null));
        assertThat(french(answer(Outcome.COMPLIANT, List.of(), List.of(), open)))
                .contains("Aucun événement connu ne change cette réponse d'ici au 14 mars 2027");
        assertThat(french(answer(Outcome.UNDETERMINED, List.of(), List.of(), open))).doesNotContain("événement");
        assertThat(french(answer(Outcome.COMPLIANT, List.of(), List.of(), Optional.empty()))).doesNotContain("événement");
    }

    @Test
    void theHtmlPageFoldsTheFullExplanationAway() {
        String page = new HtmlRenderer(Answers.CORPUS, Language.FR).render(Answers.assessment());
        assertThat(page).containsOnlyOnce("<details>");
        assertThat(page.substring(0, page.indexOf("<details>"))).contains("Ce qui décide").doesNotContain("<dl>");
        assertThat(page.substring(page.indexOf("<details>"))).contains("<dt>Règle de droit</dt>", "id=\"d1\"");
    }

    @Test
    void itIsRefusedOfAnAnswerThatWasNotAskedForIt() {
        for (Level level : List.of(Level.OUTCOME, Level.FINDINGS, Level.FULL)) {
            Assessment answer = Answers.assessment().at(level);
            assertThatThrownBy(() -> french(answer)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PAGE");
        }
        assertThat(french(Answers.assessment().at(Level.PAGE))).isEqualTo(french(Answers.assessment()));
    }

    @Test
    void theHtmlPageTakesWhatItFoldsAway() {
        Assessment page = Answers.assessment().at(Level.PAGE);
        assertThatThrownBy(() -> new HtmlRenderer(Answers.CORPUS, Language.FR).render(page))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("FULL");
    }

    @Test
    void itTellsHowManyPointsOfLawWereSettledBeforehand() {
        Assessment answer = Answers.assessment();
        assertThat(english(answer)).doesNotContain("settled beforehand");
        assertThat(french(under(answer, Map.of("y/other#point", "one"))))
                .contains("Points de droit arrêtés d'avance, sans essayer d'autre lecture : 1 (y/other#point=one).");
        Assessment several = under(answer, Map.of("a/a#b", "c", "x/law#point", "narrow", "b/b#c", "d", "c/c#d", "e", "d/d#e", "f"));
        assertThat(english(several)).contains("so that no other reading was tried: 5 (x/law#point=narrow; a/a#b=c; b/b#c=d; 2 more).");
        assertThat(new MarkdownRenderer(Answers.CORPUS, Language.EN).render(several)).contains("settled beforehand", "2 more");
        assertThat(new HtmlRenderer(Answers.CORPUS, Language.EN).render(several)).contains("settled beforehand", "2 more");
        assertThat(flat(new TextRenderer(Answers.CORPUS, Language.EN).withLevel(Level.OUTCOME).render(several))).contains("was tried: 5 (x/law#point=narrow;");
        assertThat(new JsonRenderer(Answers.CORPUS, Language.EN).withLevel(Level.SUMMARY).render(several)).contains("\"settled\":{\"a/a#b\":\"c\"");
        assertThat(new JsonRenderer(Answers.CORPUS, Language.EN).render(answer)).doesNotContain("\"settled\":{");
    }

    private static Assessment under(Assessment answer, Map<String, String> readings) {
        return new Assessment(answer.on(), answer.need(), answer.offer(), answer.names(), answer.outcome(), answer.rules(), readings, answer.decisions(),
                answer.outlook(), answer.absent(), answer.questions(), answer.whatever(), answer.obstacles(), answer.prospects(), answer.remedies(), answer.ways(),
                answer.horizon(), answer.foundation(), answer.picture(), answer.levels());
    }

    private static String english(Assessment answer) {
        return flat(new TextRenderer(Answers.CORPUS, Language.EN).render(answer));
    }

    private static Assessment withOutlook() {
        Assessment answer = Answers.assessment();
        Decision bill = Answers.decision(Force.BILL, Outcome.COMPLIANT, Answers.conditional().explanation(), List.of(), List.of(), List.of(), List.of());
        return new Assessment(answer.on(), answer.need(), answer.offer(), answer.names(), answer.outcome(), answer.rules(), answer.decisions(),
                List.of(bill), answer.absent(), answer.questions(), answer.whatever(), Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), answer.levels());
    }

    @Test
    void whereFactsAreMissingItTellsWhatItWouldTakeForAYes() {
        Supposition met = new Supposition(Answers.BOUND, Truth.MET, List.of(), List.of(), Optional.of(Answers.wording("Règle", "Rule")));
        Supposition unmet = new Supposition(Answers.QUALIFIED, Truth.UNMET, List.of(), List.of(), Optional.of(Answers.wording("Rien n'est qualifié", "Nothing is qualified")));
        Supposition without = new Supposition(Answers.QUALIFIED, Truth.UNMET, List.of(), List.of(), Optional.empty());
        String page = english(new Prospects(List.of(new Proviso(List.of(met, unmet))), true, List.of(without)));
        assertThat(page).contains("What it would take for a yes Yes, provided that all of this is established: 1. The customer is bound. 2. Nothing is qualified.")
                .contains("No, as soon as one of these is established: • It is not so: ").doesNotContain("other ways");
        assertThat(english(new Prospects(List.of(new Proviso(List.of(met))), false, List.of()))).contains("There are other ways.").doesNotContain("as soon as");
        Prospects many = new Prospects(List.of(new Proviso(List.of(met, met, met, unmet, unmet, unmet))), true, List.of());
        assertThat(english(many)).contains("Yes, provided that 6 points are established, which 2 questions ask for").doesNotContain("Nothing is qualified");
        assertThat(english(new Prospects(List.of(), true, List.of()))).contains("No missing fact would make it a yes.")
                .contains("Not a yes. On 1 October 2026, whatever the missing facts are, the answer is no or, at best, disputed.");
        assertThat(english(new Prospects(List.of(), false, List.of()))).contains("too many facts to weigh together");
    }

    private static String english(Prospects prospects) {
        Assessment answer = answer(Outcome.UNDETERMINED, List.of(), List.of(), Optional.empty());
        return flat(new TextRenderer(Answers.CORPUS, Language.EN).render(new Assessment(answer.on(), answer.need(), answer.offer(), answer.names(), answer.outcome(),
                answer.rules(), answer.decisions(), answer.outlook(), answer.absent(), answer.questions(), answer.whatever(), Optional.of(prospects),
                answer.remedies(), answer.ways(), answer.horizon(), answer.levels())));
    }

    /** Of a fact of its own: one that several criteria wait for is asked for once. */
    private static Question question(String asked) {
        Criterion like = Answers.BOUND;
        List<String> fact = List.of("/need/" + asked.substring(0, asked.indexOf(' ')));
        Criterion criterion = new Criterion(like.id(), like.statement(), Answers.wording(asked, asked), fact, like.remedy(), like.provisions(),
                like.undertaking(), like.dimension());
        return new Question(criterion, List.of(), Map.of(), Map.of());
    }

    private static Assessment answer(Outcome outcome, List<Decision> decisions, List<Question> questions, Optional<Horizon> horizon) {
        return new Assessment(Answers.DAY, "need", "offer", Map.of(), outcome, List.of(), decisions, List.of(), List.of(), questions, List.of(),
                Optional.empty(), Remedies.none(), Optional.empty(), horizon, Answers.AT_EVERY_LEVEL);
    }
}
