package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.ancrage.law.Procurement;
import org.junit.jupiter.api.Test;

/** That no text forbids says little of a day of which law was left out. */
class KnownLawTest {

    private static final LocalDate KNOWN_FROM = LocalDate.of(2018, 5, 25);
    private static final Corpus LAW = new Corpus(Answers.CORPUS.texts(), Jurisdictions.none(), Procurement.none(), List.of(), List.of(), KNOWN_FROM);

    @Test
    void before_all_law_is_known_no_obstacle_is_concluded() {
        for (Level level : List.of(Level.PAGE, Level.OUTCOME, Level.FULL)) {
            assertThat(text(KNOWN_FROM.minusDays(1), Outcome.NOT_APPLICABLE, Language.EN, level)).doesNotContain("No obstacle")
                    .contains("No conclusion. On 24 May 2018, none of the binding texts examined applies", "The law before 25 May 2018 was examined in part only");
            assertThat(text(KNOWN_FROM.minusDays(1), Outcome.NOT_APPLICABLE, Language.FR, level)).doesNotContain("Aucun obstacle")
                    .contains("On ne peut conclure", "Le droit antérieur au 25 mai 2018 n'a été examiné qu'en partie");
            assertThat(text(KNOWN_FROM, Outcome.NOT_APPLICABLE, Language.EN, level)).contains("No obstacle").doesNotContain("in part only");
        }
    }

    @Test
    void it_is_said_beside_any_other_conclusion() {
        assertThat(text(KNOWN_FROM.minusDays(1), Outcome.COMPLIANT, Language.EN, Level.PAGE)).contains("Yes. On 24 May 2018", "in part only");
        assertThat(text(KNOWN_FROM, Outcome.COMPLIANT, Language.EN, Level.PAGE)).doesNotContain("in part only");
    }

    @Test
    void as_data_the_answer_says_from_which_day_on_all_is_known() {
        for (Level level : Level.values()) {
            assertThat(json(KNOWN_FROM.minusDays(1), level)).contains("\"lawKnownFrom\":\"2018-05-25\"");
            assertThat(json(KNOWN_FROM, level)).doesNotContain("lawKnownFrom");
        }
    }

    private static String text(LocalDate on, Outcome outcome, Language language, Level level) {
        return new TextRenderer(LAW, language).withLevel(level).render(answer(on, outcome)).replaceAll("\\s+", " ");
    }

    private static String json(LocalDate on, Level level) {
        return new JsonRenderer(LAW, Language.EN).withLevel(level).render(answer(on, Outcome.NOT_APPLICABLE));
    }

    private static Assessment answer(LocalDate on, Outcome outcome) {
        return new Assessment(on, "need", "offer", Map.of(), outcome, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), Answers.AT_EVERY_LEVEL);
    }
}
