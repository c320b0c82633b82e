package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A virtual machine in which letters, digits, days and the encoding are others than here. */
final class AnotherMachine {

    private AnotherMachine() {
    }

    /** What a program writes there, in UTF-8; it must end well within so many seconds, and complain of nothing. */
    static String printed(Path folder, int seconds, Class<?> program, String... arguments) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Path errors = folder.resolve("errors");
        List<String> command = Stream.concat(
                Stream.of(ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati", "-Dfile.encoding=ISO-8859-1",
                        "-cp", System.getProperty("java.class.path"), program.getName()),
                Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(errors.toFile()).start();
        try {
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(errors).content(StandardCharsets.ISO_8859_1).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
