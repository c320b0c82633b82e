package org.ancrage.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.AuthorisationBuilder;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Language;
import org.ancrage.render.Answers;
import org.junit.jupiter.api.Test;

/** By how much, as a reader of each language would say it. */
class GapWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Stake CERTAIN = new Stake("holder", "hoster", "product", Answer.YES,
            percent("30"), percent("30"), percent("20"), percent("40"));

    private static BigDecimal percent(String percent) {
        return new BigDecimal(percent);
    }

    private static void says(Object fact, Gap gap, String french, String english) {
        assertThat(words(Language.FR, fact, gap)).isEqualTo(french);
        assertThat(words(Language.EN, fact, gap)).isEqualTo(english);
    }

    private static String words(Language language, Object fact, Gap gap) {
        return new Words(Answers.CORPUS, language, Answers.assessment()).gap(fact, gap);
    }

    private static Gap gap(String component, Object actual, Relation must, Object bound) {
        return Gap.between(component, actual, 0, must, bound);
    }

    @Test
    void pointsOfAPercentage() {
        says(CERTAIN, gap("capitalAtMost", percent("30"), Relation.AT_MOST, percent("24.0")),
                "capital : 30 %, au plus 24 % : 6 points de trop", "capital: 30%, at most 24%: 6 points too many");
        says(CERTAIN, gap("votesAtMost", percent("40"), Relation.AT_MOST, percent("39.0")),
                "part possible des droits de vote : 40 %, au plus 39 % : 1 point de trop",
                "possible share of the votes: 40%, at most 39%: 1 point too many");
        says(Project.unknown(), gap("redesignShare", percent("48.5"), Relation.MORE_THAN, percent("50")),
                "part du projet refondue : 48,5 %, plus de 50 % : il manque 1,5 point",
                "share of the project redesigned: 48.5%, more than 50%: 1.5 points too few");
        says(Project.unknown(), gap("redesignShare", percent("50"), Relation.MORE_THAN, percent("50")),
                "part du projet refondue : 50 %, plus de 50 % : exactement ce seuil",
                "share of the project redesigned: 50%, more than 50%: exactly that");
    }

    @Test
    void whatIsCounted() {
        Object customer = CustomerBuilder.builder().build();
        says(customer, gap("population", 29_998, Relation.MORE_THAN, 30_000),
                "nombre d'habitants : 29 998, plus de 30 000 : il en manque 3", "inhabitants: 29,998, more than 30,000: 3 too few");
        says(customer, gap("population", 30_001, Relation.AT_MOST, 30_000),
                "nombre d'habitants : 30 001, au plus 30 000 : 1 de trop", "inhabitants: 30,001, at most 30,000: 1 too many");
    }

    @Test
    void daysBeforeAndAfter() {
        Object certificate = CertificateBuilder.builder().id("c").holder("h").scheme(Scheme.HDS).build();
        says(certificate, gap("validUntil", DAY.minusDays(1), Relation.AT_LEAST, DAY),
                "dernier jour de validité : 28 février 2026, soit 1 jour avant le 1er mars 2026",
                "last day of validity: 28 February 2026, 1 day before 1 March 2026");
        says(certificate, gap("validFrom", DAY.plusDays(30), Relation.AT_MOST, DAY),
                "premier jour de validité : 31 mars 2026, soit 30 jours après le 1er mars 2026",
                "first day of validity: 31 March 2026, 30 days after 1 March 2026");
        says(certificate, gap("validFrom", DAY, Relation.LESS_THAN, DAY),
                "premier jour de validité : 1er mars 2026, il faut une date antérieure au 1er mars 2026 : 1 jour trop tard",
                "first day of validity: 1 March 2026, must be before 1 March 2026: 1 day too late");
    }

    @Test
    void theEndOfATerm() {
        Authorisation expired = AuthorisationBuilder.builder().id("a").decidedOn(DAY.minusMonths(60).minusDays(11)).months(60).build();
        says(expired, Gap.between("decidedOn", DAY.minusDays(11), 60, Relation.MORE_THAN, DAY),
                "date de la décision, plus 60 mois : 18 février 2026, il faut une date postérieure au 1er mars 2026 : 12 jours trop tôt",
                "day of the decision, plus 60 months: 18 February 2026, must be after 1 March 2026: 12 days too early");
        says(expired, Gap.between("decidedOn", DAY, 1, Relation.MORE_THAN, DAY),
                "date de la décision, plus 1 mois : 1er mars 2026, il faut une date postérieure au 1er mars 2026 : 1 jour trop tôt",
                "day of the decision, plus 1 month: 1 March 2026, must be after 1 March 2026: 1 day too early");
    }
}
