package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another virtual machine, where letters, digits and days are others, writes the same bytes. */
class RecordElsewhereTest {

    private static final int QUESTIONS = 8;

    @TempDir
    private Path folder;

    @Test
    void theBytesAreTheSameInAnotherMachine() throws IOException, InterruptedException {
        String written = AnotherMachine.printed(folder, 120, Elsewhere.class);
        assertThat(written).startsWith("ar-EG Pacific/Kiritimati\n");
        assertThat(written.substring(written.indexOf('\n') + 1)).isEqualTo(records(false));
    }

    private static String records(boolean shuffled) {
        StringBuilder records = new StringBuilder();
        for (long seed = 0; seed < QUESTIONS; seed++) {
            RandomQuestions questions = StandardPack.questions(seed);
            Asked asked = questions.next();
            records.append(Recorder.of(StandardPack.ANCRAGE).record(
                    shuffled ? questions.hostings().shuffled(asked.hosting()) : asked.hosting(), asked.on(),
                    seed % 2 == 0 ? Language.FR : Language.EN).text()).append('\n');
        }
        return records.toString();
    }

    /** What the other machine runs. */
    static final class Elsewhere {
        private Elsewhere() {
        }

        public static void main(String[] arguments) {
            String where = Locale.getDefault().toLanguageTag() + " " + TimeZone.getDefault().getID() + "\n";
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.print(where + records(true));
            out.flush();
        }
    }
}
