package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleFiles;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.junit.jupiter.api.Test;

/** What the model settles, mostly taken over from other facts, is an answer only where a session settles it alike. */
class QualificationTest {

    private static final RuleSource SOURCE = source("personal == Answer.YES");

    private final RuleBases bases = RuleBases.building(List.of(SOURCE));
    private final RuleBook book = RuleBook.of(OneText.corpus(), List.of(SOURCE), bases);
    private final FactBase personal = new FactBase(List.of(dataset(Answer.YES)));
    private final FactBase other = new FactBase(List.of(dataset(Answer.NO)));

    private static RuleSource source(String condition) {
        return RuleFiles.source("test", """
                package test.fr.one
                import org.ancrage.fact.*
                rule "The data are personal" @met( due ) @fr( "a" ) when Dataset( %s ) then end
                """.formatted(condition));
    }

    private static Dataset dataset(Answer personal) {
        return DatasetBuilder.builder().personal(personal).build();
    }

    @Test
    void aSessionThatSettlesAlikeAgrees() {
        Qualification settled = Qualification.evaluated(personal, book);
        settled.check(book, bases.settlement());
        assertThat(settled.truth("fr/one#due")).isEqualTo(Truth.MET);
    }

    @Test
    void aRuleThatFiresInTheModelOnlyIsNoAnswer() {
        Settlement otherwise = RuleBases.building(List.of(source("personal == Answer.NO"))).settlement();
        assertThatThrownBy(() -> Qualification.evaluated(personal, book).check(book, otherwise)).isInstanceOf(DisagreementException.class)
                .hasMessage("The rule (test.fr.one.The data are personal) fires not in the session and in the model.");
    }

    @Test
    void aRuleThatFiresInTheSessionOnlyIsNoAnswer() {
        Settlement otherwise = RuleBases.building(List.of(source("personal != Answer.YES"))).settlement();
        assertThatThrownBy(() -> Qualification.evaluated(other, book).check(book, otherwise)).isInstanceOf(DisagreementException.class)
                .hasMessage("The rule (test.fr.one.The data are personal) fires in the session and not in the model.");
    }

    @Test
    void whatIsTakenOverWronglyIsNoAnswer() {
        Qualification wrong = Qualification.evaluated(personal, book).with(other, book, rule -> false);
        assertThat(wrong.truth("fr/one#due")).isEqualTo(Truth.MET);
        assertThatThrownBy(() -> wrong.check(book, bases.settlement())).isInstanceOf(DisagreementException.class);
        Qualification.evaluated(personal, book).with(other, book, rule -> true).check(book, bases.settlement());
    }
}
