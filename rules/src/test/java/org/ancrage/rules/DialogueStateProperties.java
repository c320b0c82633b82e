package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.dialogue.Prompt;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.Listing;

/** What holds of every dialogue that is kept, whoever answers. */
class DialogueStateProperties {

    private static final int MOST_PROMPTS = 30;
    private static final DialogueState STATE = state();

    @Property(tries = 2, seed = "20261124")
    void afterEveryPromptItIsTakenUpAsItWas(@ForAll long seed) {
        Dialogue dialogue = DialogueProperties.begun(seed);
        Random random = new Random(seed);
        RandomAnswers answers = new RandomAnswers(seed);
        int prompts = 0;
        for (Optional<Prompt> next = dialogue.next(); next.isPresent() && ++prompts <= MOST_PROMPTS; next = dialogue.next()) {
            DialogueState state = dialogue.state();
            DialogueState read = DialogueState.read(state.json());
            assertThat(read).isEqualTo(state);
            assertThat(read.json()).isEqualTo(state.json());
            Dialogue taken = StandardPack.ANCRAGE.dialogue(read);
            assertThat(taken.next()).isEqualTo(next);
            assertThat(taken.progress()).isEqualTo(dialogue.progress());
            assertThat(taken.state()).isEqualTo(state);
            if (prompts % 6 == 0) {
                DialogueStateTest.same(taken, dialogue);
                DialogueStateTest.same(taken.back().orElseThrow(), dialogue.back().orElseThrow());
            }
            // In turn, what was kept goes on.
            dialogue = step(prompts % 2 == 0 ? taken : dialogue, next.get(), random, answers);
        }
    }

    private static Dialogue step(Dialogue dialogue, Prompt prompt, Random random, RandomAnswers answers) {
        if (random.nextInt(5) == 0) {
            return dialogue.skip(prompt.pointer());
        }
        if (prompt.kind() == Prompt.Kind.SEVERAL_OF && random.nextBoolean()) {
            return dialogue.answer(prompt.pointer(), Listing.atLeast(prompt.choices().get(random.nextInt(prompt.choices().size())).value()));
        }
        return answers.answered(dialogue, prompt);
    }

    private static DialogueState state() {
        RandomAnswers answers = new RandomAnswers(2);
        Dialogue dialogue = DialogueProperties.begun(0);
        for (int prompts = 0; prompts < 4; prompts++) {
            dialogue = step(dialogue, dialogue.next().orElseThrow(), new Random(prompts), answers);
        }
        return dialogue.state();
    }

    /** Any letter of it. */
    @Property(tries = 200, seed = "20261124")
    void aStateInWhichALetterIsAnotherIsRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder(STATE.json());
        int at = random.nextInt(json.length());
        json.setCharAt(at, (char) (json.charAt(at) ^ (1 << random.nextInt(5))));
        assertThatThrownBy(() -> DialogueState.read(json.toString())).as("at %d of %s", at, json).isInstanceOf(InvalidInputException.class);
    }
}
