package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
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
        Path elsewhere = folder.resolve("records");
        Path errors = folder.resolve("errors");
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati", "-Dfile.encoding=ISO-8859-1",
                "-cp", System.getProperty("java.class.path"), Elsewhere.class.getName());
        Process process = new ProcessBuilder(command).redirectOutput(elsewhere.toFile()).redirectError(errors.toFile()).start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(errors).content(StandardCharsets.ISO_8859_1).isEmpty();
        assertThat(process.exitValue()).isZero();
        String written = Files.readString(elsewhere, StandardCharsets.UTF_8);
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
                    seed % 2 == 0 ? Language.FR : Language.EN)).append('\n');
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
