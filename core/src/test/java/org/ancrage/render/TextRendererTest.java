package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.law.Evidence;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {

    private static final Pattern ANSI = Pattern.compile("\u001B\\[\\d+m");

    private static String french() {
        return render(Language.FR);
    }

    private static String render(Language language) {
        return new TextRenderer(Answers.CORPUS, language).withLevel(Level.FULL).render(Answers.assessment());
    }

    /** Lines joined, so that a test does not depend on where they break. */
    private static String flat(String text) {
        return text.replaceAll("[\\s│├└─]+", " ");
    }

    @Test
    void theConclusionComesFirst() {
        assertThat(french()).startsWith("Offre offer pour le besoin need, au 1er octobre 2026\n\nNon. Au 1er octobre 2026, cette offre");
        assertThat(render(Language.EN)).startsWith("Offer offer for need need, on 1 October 2026\n\nNo. On 1 October 2026, this offer");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeIsSaidInWords(Outcome outcome) {
        Assessment answer = Answers.assessment();
        Assessment other = new Assessment(answer.on(), answer.need(), answer.offer(), Map.of(), outcome, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), Answers.AT_EVERY_LEVEL);
        for (Language language : Language.values()) {
            assertThat(new TextRenderer(Answers.CORPUS, language).withLevel(Level.FULL).render(other)).doesNotContain(outcome.name()).contains("2026");
        }
    }

    @Test
    void itIsNotLegalAdvice() {
        assertThat(french()).endsWith("Cette réponse n'est pas un avis juridique.\n");
        assertThat(render(Language.EN)).endsWith("This answer is not legal advice.\n");
    }

    @Test
    void versionsHaveTheirForceAndTheirDays() {
        assertThat(flat(french())).contains("Version : Version d'essai, du 15 août 2026 au 31 décembre 2026 (loi ou règlement)");
    }

    @Test
    void aCriterionIsExplainedByTheRuleAndTheFacts() {
        assertThat(flat(french())).contains("✓ Le client est soumis au texte. [1] parce que : Le client est une administration de l'État "
                + "· client (nature du client : administration de l'État ; État dont relève le client : France)");
    }

    @Test
    void absentAndComputedFactsAreToldInWords() {
        assertThat(flat(french()))
                .contains("aucun certificat répondant à ces conditions : dispositif : qualification SecNumCloud ; "
                        + "peut-être en cours de validité à la date d'examen")
                .contains("us-parent « Parent SA » a, directement et indirectement, entre 24,5 % et 30 % du capital et 100 % des droits "
                        + "de vote de hoster")
                .contains("résultat du calcul : 41");
    }

    @Test
    void aNearMissNamesTheFactAndWhatItLacks() {
        assertThat(flat(french()))
                .contains("il aurait fallu : Le service détient une qualification · au plus près : certificat c1 (dispositif : "
                        + "certification HDS ; services couverts : cloud ; zones couvertes : au moins fr-1 ; état : en cours "
                        + "d'instruction ; premier jour de validité : 1er mars 2026 ; dernier jour de validité : non connu) ; ce qui "
                        + "manque : dispositif : qualification SecNumCloud ; en cours de validité à la date d'examen")
                .contains("s'y oppose : stockage des données : États-Unis")
                .contains("aucune dérogation parmi les faits donnés");
    }

    @Test
    void anExposureIsToldAsAChain() {
        assertThat(flat(french())).contains("→ l'offre offer a pour hébergeur hoster, qui est sous le contrôle de us-parent « Parent SA », "
                + "qui a un rattachement aux États-Unis : loi Access [2]");
        assertThat(flat(render(Language.EN))).contains("→ the offer offer has as its hoster hoster, which is controlled by us-parent "
                + "“Parent SA”, which has a connection in the United States: Access Act [2]");
    }

    @Test
    void readingsHaveTheirOutcomes() {
        assertThat(flat(french())).contains("Portée étroite [1] → non conforme").contains("Portée large [3] → conforme");
    }

    @Test
    void remediesUndertakingsQuestionsAndConflictsAreTold() {
        assertThat(flat(french()))
                .contains("• Le service est qualifié. L'hébergeur : obtenir qualified.")
                .contains("Ce qui lèverait tous les obstacles à la fois")
                .contains("Conforme si les engagements suivants sont pris • Le contrat prévoit la clause. [1]")
                .contains("Condition en jeu : Une atteinte est probable. [1] "
                        + "si oui : non conforme ; si non : ne s'applique pas "
                        + "Importe aussi pour : x/other À renseigner : /need/dataset/likelyHarms")
                .contains("! À vérifier dans les pièces : Deux pièces se contredisent.");
    }

    @Test
    void referencesSayHowWellTheyWereVerified() {
        assertThat(flat(french()))
                .contains("Références, état des sources au 1er septembre 2026 [1] Code, art. 1 – texte officiel ou reproduction fidèle https://law.example/article")
                .contains("[3] Presse – source secondaire");
    }

    @Test
    void theConclusionSaysWhatItRestsOn() {
        String answer = flat(french());
        assertThat(answer).contains("La conclusion repose sur des dispositions lues dans le texte officiel.");
        Explanation explanation = new Explanation(Explanation.Kind.TEXT, Truth.MET, null, List.of(Answers.ARTICLE, Answers.PRESS),
                List.of(), null, null);
        assertThat(flat(new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FULL).render(Answers.resting(explanation))))
                .contains("La conclusion repose en partie sur des éléments moins sûrs que le texte officiel : source secondaire [2].");
        assertThat(flat(new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.OUTCOME).render(Answers.resting(explanation))))
                .contains("La conclusion repose en partie sur des éléments moins sûrs que le texte officiel : source secondaire (1 disposition).");
        Explanation several = new Explanation(Explanation.Kind.TEXT, Truth.MET, null, List.of(Answers.ARTICLE, Answers.PRESS,
                Answers.provision("x/law#talk", "Exposé", Evidence.SECONDARY), Answers.provision("x/law#known", "Connu", Evidence.DERIVED)), List.of(), null, null);
        assertThat(flat(new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.OUTCOME).render(Answers.resting(several))))
                .contains("source secondaire (2 dispositions), déduction des auteurs (1).");
    }

    @Test
    void theReadingTakenIsMarked() {
        assertThat(flat(french())).contains("Portée étroite [1] → non conforme (lecture retenue ici)");
    }

    @Test
    void textsThatDoNotExistAreSaidNotTo() {
        assertThat(flat(french()))
                .contains("Proposition d'essai Première version à venir : Version d'essai (projet ou proposition de loi), à compter du 1er mars 2027.")
                .contains("Ancienne loi Plus : Version d'essai (loi ou règlement), jusqu'au 31 décembre 2019.");
    }

    @Test
    void whatNoRuleSettlesIsSaid() {
        assertThat(unknown(Truth.MET, Truth.UNMET)).contains("Aucune règle ne peut conclure sur les faits donnés.");
        assertThat(unknown(Truth.MET)).contains("Aucune règle n'écarte ce point ; des faits ne peuvent que l'établir.");
        assertThat(unknown(Truth.UNMET)).contains("Aucune règle n'établit ce point ; des faits ne peuvent que l'écarter.");
        assertThat(unknown()).contains("Aucune règle ne tranche ce point");
    }

    private static String unknown(Truth... conclusions) {
        Explanation node = Answers.criterion(new Finding(Answers.QUALIFIED, Truth.UNKNOWN, List.of(), List.of(), Set.of(conclusions)));
        Explanation explanation = Answers.node(Explanation.Kind.TEXT, Truth.UNKNOWN,
                Answers.node(Explanation.Kind.REQUIREMENT, Truth.UNKNOWN, node));
        return flat(new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FULL).render(Answers.resting(explanation)));
    }

    @Test
    void findingsTellWhatBearsWithoutFacts() {
        String findings = flat(new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FINDINGS).render(Answers.assessment()));
        assertThat(findings)
                .contains("✗ Le service est qualifié. [1] parce que : Aucun certificat ne convient ✗ Aucune loi étrangère")
                .contains("Détail de cette réponse : constats.")
                .doesNotContain("il aurait fallu", "· ", "sauf si");
    }

    @Test
    void theOutcomeTellsWhatCanBeDoneButNotWhy() {
        String outcome = flat(new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.OUTCOME).render(Answers.assessment()));
        assertThat(outcome)
                .contains("✗ NON CONFORME", "obtenir qualified", "À renseigner", "→ non conforme", "Conforme si", "À vérifier dans les pièces")
                .contains("Détail de cette réponse : conclusions.")
                .doesNotContain("Le texte s'applique ✓", "parce que");
    }

    @Test
    void outlookStandsUnderItsOwnHeading() {
        assertThat(french()).contains("PERSPECTIVES, SANS EFFET SUR LA RÉPONSE");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 140})
    void linesKeepToTheWidth(int width) {
        for (Language language : Language.values()) {
            new TextRenderer(Answers.CORPUS, language).withLevel(Level.FULL).withWidth(width).render(Answers.assessment()).lines()
                    // A word alone may be longer than a line, such as a hash or an address.
                    .filter(line -> line.strip().contains(" "))
                    .forEach(line -> assertThat(line.codePointCount(0, line.length())).as(line).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void aNarrowPageIsRefused() {
        assertThatThrownBy(() -> new TextRenderer(Answers.CORPUS, Language.FR).withWidth(20)).hasMessageContaining("60");
    }

    @Test
    void coloursChangeNoWord() {
        String coloured = new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FULL).withColour(true).render(Answers.assessment());
        assertThat(coloured).contains("\u001B[31m✗\u001B[0m");
        assertThat(ANSI.matcher(coloured).replaceAll("")).isEqualTo(french());
        assertThat(french()).doesNotContain("\u001B");
    }

    @Test
    void namesOfTheUserDoNotSteerTheTerminal() {
        Assessment answer = Answers.assessment();
        Assessment evil = new Assessment(answer.on(), "need\u001B[2J\u202E\r\n", "o\u0007f\u009B\u0085fer", answer.names(), answer.outcome(), answer.rules(),
                answer.decisions(), answer.outlook(), answer.absent(),
                answer.questions(), answer.whatever(), answer.prospects(), answer.remedies(), answer.ways(), answer.horizon(), answer.levels());
        assertThat(new TextRenderer(Answers.CORPUS, Language.FR).withLevel(Level.FULL).render(evil))
                .startsWith("Offre offer pour le besoin need[2J , au 1er octobre 2026\n")
                .doesNotContain("\u001B", "\u202E", "\u0007", "\r", "\u009B", "\u0085");
    }

    @Test
    void theMachineMakesNoDifference() {
        String expected = french();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(french()).isEqualTo(expected);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(french()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
