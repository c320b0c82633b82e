package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueRenderer;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another virtual machine, where letters, digits and days are others, goes on with a dialogue as this one would. */
class DialogueElsewhereTest {

    private static final int ANSWERS = 6;

    @TempDir
    private Path folder;

    @Test
    void aDialogueGoesOnInAnotherMachine() throws IOException, InterruptedException {
        Dialogue kept = answered(DialogueProperties.begun(0), 1).skip(answered(DialogueProperties.begun(0), 1).next().orElseThrow());
        Path state = Files.writeString(folder.resolve("state.json"), kept.state().json());
        assertThat(AnotherMachine.printed(folder, 180, Elsewhere.class, state.toString())).isEqualTo(gone(kept));
    }

    private static Dialogue answered(Dialogue begun, long seed) {
        RandomAnswers answers = new RandomAnswers(seed);
        Dialogue dialogue = begun;
        for (int step = 0; step < ANSWERS && dialogue.next().isPresent(); step++) {
            dialogue = answers.answered(dialogue, dialogue.next().orElseThrow());
        }
        return dialogue;
    }

    /** All that can be asked, then and after some more answers. */
    private static String gone(Dialogue dialogue) {
        DialogueRenderer renderer = new DialogueRenderer(StandardPack.ANCRAGE.corpus(), Language.FR);
        Dialogue more = answered(dialogue, 2);
        return renderer.render(dialogue) + renderer.render(more) + more.state().json() + "\n";
    }

    /** What the other machine runs. */
    static final class Elsewhere {
        private Elsewhere() {
        }

        public static void main(String[] arguments) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.print(gone(StandardPack.ANCRAGE.dialogue(DialogueState.read(Files.readString(Path.of(arguments[0]))))));
            out.flush();
        }
    }
}
