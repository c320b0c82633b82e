package org.ancrage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From the start of a virtual machine to its end, with one answer in between: plain Drools, and the command line of Ancrage. */
final class ColdStart {

    private static final String CASE = "samples/cli/cases/ministry-crisis-health-data-on-us-parent.yaml";
    private static final String JAR = "samples/cli/target/ancrage.jar";
    /** Jars of other peers, which plain Drools does not need and which would only slow its start. */
    private static final List<String> OTHERS =
            List.of("camunda", "feel-engine", "scala", "fastparse", "sourcecode", "geny", "evrete", "jmh", "commons-math3", "jopt", "picocli");

    private final Path repository = Portfolio.repository();
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    /**
     * Median times to an answer, in milliseconds.
     *
     * @param rounds how often each is launched, in turn, so that a busy moment hits all of them
     */
    Map<String, Double> medians(int rounds) throws IOException, InterruptedException {
        Path archive = Files.createTempDirectory("ancrage-benchmark-cds").resolve("ancrage.jsa");
        launch(commandLine("-XX:ArchiveClassesAtExit=" + archive));
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("(a) plain Drools: classic compiler, truths without explanation", plain());
        commands.put("Ancrage: 14 texts, explained and printed", commandLine());
        commands.put("Ancrage: the same with a class archive", commandLine("-XX:SharedArchiveFile=" + archive));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                times.computeIfAbsent(command.getKey(), key -> new ArrayList<>()).add(launch(command.getValue()));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((what, each) -> medians.put(what, each.stream().sorted().toList().get(each.size() / 2)));
        return medians;
    }

    private List<String> plain() {
        String path = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> OTHERS.stream().noneMatch(other -> Path.of(entry).getFileName().toString().contains(other)))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        return List.of(java.toString(), "-cp", path, ColdStartPlain.class.getName(), repository.resolve(CASE).toString());
    }

    private List<String> commandLine(String... options) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", repository.resolve(JAR).toString(), "assess", repository.resolve(CASE).toString(), "--lang", "en"));
        return command;
    }

    private static double launch(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("ancrage-benchmark", ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        int exit = process.waitFor();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IllegalStateException("The command %s failed: %s".formatted(command, Files.readString(output)));
        }
        Files.delete(output);
        return milliseconds;
    }
}
