package org.ancrage.authoring;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Holds its breath and listens to what is printed and logged. */
final class Silence {

    private Silence() {
    }

    /** What was written to the output, to the error output and to the log. */
    static String during(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        LogEar.HEARD.clear();
        try {
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return heard.toString(StandardCharsets.UTF_8) + String.join("\n", LogEar.HEARD);
    }
}
