package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application in a virtual machine of its own, to be killed or measured: on the database of {@link Running}, so that tests prepare and see what is in it. */
final class Separate implements AutoCloseable {

    private final Process process;
    private final String address;

    private Separate(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param machine options of the virtual machine */
    static Separate started(String... machine) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(machine));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Separate.class.getName()));
        try {
            int port = free();
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/data")), "separate").toAbsolutePath();
            command.addAll(List.of("--server.port=" + port, "--procurement.data=" + data, "--procurement.watch=-", "--logging.level.root=warn",
                    "--spring.main.banner-mode=off", "--spring.datasource.url=" + Running.bean(EmbeddedPostgres.class).getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres", "--spring.datasource.password=postgres"));
            Separate separate = new Separate(new ProcessBuilder(command).redirectErrorStream(true).start(), "http://localhost:" + port);
            separate.waitForIt();
            return separate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** It tells its address when it is ready. What it tells later goes to a file. */
    private void waitForIt() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        List<String> before = new ArrayList<>();
        String line = said.readLine();
        while (line != null && !line.equals(address)) {
            before.add(line);
            line = said.readLine();
        }
        assertThat(line).as("%s", before).isNotNull();
        File log = new File("target/separate.log");
        Thread reader = new Thread(() -> {
            try (var to = Files.newBufferedWriter(log.toPath())) {
                said.transferTo(to);
            } catch (IOException gone) {
                // It was killed.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    String address() {
        return address;
    }

    /** Of all processors together, since it was started. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** As the operating system does: nothing is said to it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    public static void main(String[] arguments) {
        new SpringApplication(Procurement.class, Day.class).run(arguments);
    }

    /** No annotation: the application does not find it by itself. */
    static class Day {

        /** The same as where tests begin; another machine cannot see theirs turn. */
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2026-11-28T11:00:00Z"), ZoneId.of("Europe/Paris"));
        }
    }
}
