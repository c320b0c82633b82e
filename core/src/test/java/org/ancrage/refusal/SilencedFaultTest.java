package org.ancrage.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SilencedFaultTest {

    private static String logged(Throwable fault) {
        StringWriter log = new StringWriter();
        SilencedFault.of(fault).printStackTrace(new PrintWriter(log));
        return log.toString();
    }

    @Test
    void aLogTellsKindsAndPlacesOfAllCausesAndNoMessage() {
        String log = logged(new IllegalStateException("patient 12", new IOException("of hospital 7", new ArithmeticException("/ by zero"))));

        assertThat(log).contains("java.lang.IllegalStateException", "java.io.IOException", "java.lang.ArithmeticException", "SilencedFaultTest.java")
                .doesNotContain("patient", "hospital", "zero");
    }

    @Test
    void causesThatGoRoundEnd() {
        Exception first = new Exception("one");
        first.initCause(new Exception("another", first));

        assertThat(logged(first)).contains("java.lang.Exception");
    }
}
