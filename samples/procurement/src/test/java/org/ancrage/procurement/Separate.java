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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application in a virtual machine of its own, to be killed or measured: on the database of {@link Running}, so that tests prepare and see what is in it. */
final class Separate implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;
    private final String address;
    private final List<String> told = new ArrayList<>();

    private Separate(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param machine options of the virtual machine */
    static Separate started(String... machine) {
        return started(folder(), List.of(machine), database("postgres"));
    }

    /** The demonstration, on a database of its own. */
    static Separate demonstration() {
        Running.bean(JdbcClient.class).sql("create database demonstration").update();
        List<String> options = new ArrayList<>(database("demonstration"));
        options.add("--procurement.demo=true");
        return started(folder(), List.of("-Xmx512m", "-XX:+UseSerialGC"), options);
    }

    /** With a database beside it, as whoever names none has it. */
    static Separate alone(Path data) {
        return started(data, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), List.of());
    }

    private static List<String> database(String name) {
        return List.of("--spring.datasource.url=" + Running.bean(EmbeddedPostgres.class).getJdbcUrl("postgres", name), "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/data")), "separate").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Separate started(Path data, List<String> machine, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Separate.class.getName()));
        try {
            int port = free();
            command.addAll(List.of("--server.port=" + port, "--procurement.data=" + data, "--procurement.watch=-", "--logging.level.root=warn", "--spring.main.banner-mode=off",
                    "--procurement.limits.logins=100000", "--procurement.limits.wrong-tokens=100000", "--procurement.limits.anonymous-requests=100000"));
            command.addAll(options);
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

    /** It tells when it is ready. What it tells later goes to a file. */
    private void waitForIt() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.equals(READY)) {
            told.add(line);
            line = said.readLine();
        }
        assertThat(line).as("%s", told).isNotNull();
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

    /** What it told until it was ready. */
    List<String> told() {
        return told;
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
        System.out.println(READY);
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
