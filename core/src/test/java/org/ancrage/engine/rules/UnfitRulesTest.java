package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.ancrage.document.Problem;
import org.ancrage.engine.refusal.UnfitProblem;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.engine.refusal.UnfitRulesException.Unfit;
import org.ancrage.law.Language;
import org.ancrage.pack.UnfitRules;
import org.ancrage.pack.unfit.UnfitPackException;
import org.ancrage.refusal.AncrageException;
import org.junit.jupiter.api.Test;

/** Compiled rules have no file and no line; what was perhaps meant is told of them too. */
class UnfitRulesTest {

    @Test
    void compiledRulesThatDoNotFitAreToldByName() {
        UnfitRulesException wrong = new UnfitRulesException(List.of(
                Unfit.of("com.example.house", "The keys", UnfitProblem.CRITERION_NOT_DECLARED.plain())
                        .with("rule", "The keys").with("criterion", "kyes").with("text", "house").named("kyes").instead("kyes", List.of("place", "keys")),
                Unfit.of("com.example.house", "The place", UnfitProblem.NO_FRENCH_NAME.plain()).with("rule", "The place").with("text", "house")));

        RuntimeException told = UnfitRules.located(wrong, List.of());

        assertThat(told).isInstanceOfSatisfying(UnfitPackException.class, unfit -> {
            assertThat(unfit.problems()).extracting(Problem::code).containsExactly("criterion-not-declared", "no-french-name");
            assertThat(unfit.message(Language.FR)).isEqualTo("""
                    La règle (The keys) tranche le critère (kyes), que le texte (house) ne déclare pas. Peut-être «\u202fkeys\u202f». Il déclare\u00a0: keys, place.
                    La règle (The place) de house n'a pas de nom français. Peut-être manque-t-il @fr( "…" ).""");
        });
        assertThat(told).isInstanceOf(AncrageException.class).hasMessage("""
                The rule (The keys) settles the criterion (kyes), which the text (house) does not declare. Maybe "keys". It declares keys, place.
                The rule (The place) of house has no French name. Maybe @fr( "..." ) is missing.""");
        assertThat(wrong).isInstanceOf(AncrageException.class)
                .hasMessageStartingWith("the rule (The keys) settles the criterion (kyes), which the text (house) does not declare. It declares keys, place.");
    }

    @Test
    void allThatIsWrongIsToldInAnotherVirtualMachineToo() throws IOException, ClassNotFoundException {
        UnfitRulesException wrong = new UnfitRulesException(List.of(Unfit.of("com.example.house", "The keys", UnfitProblem.CRITERION_NOT_DECLARED.plain())
                .with("rule", "The keys").with("criterion", "kyes").with("text", "house").named("kyes").instead("kyes", List.of("place", "keys"))));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(written)) {
            out.writeObject(wrong);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            UnfitRulesException read = (UnfitRulesException) in.readObject();
            assertThat(read.all()).isEqualTo(wrong.all());
            assertThat(read).hasMessage(wrong.getMessage());
        }
    }
}
