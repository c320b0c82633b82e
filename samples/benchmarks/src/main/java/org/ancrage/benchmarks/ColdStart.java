package org.ancrage.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.LawOfTheDay;
import org.ancrage.benchmarks.question.Portfolio;

/** From the start of a virtual machine to its end, with one answer in between: plain Drools, and the command line of Ancrage. */
final class ColdStart {

    private static final String CASE = "samples/cli/cases/ministry-crisis-health-data-on-us-parent.yaml";
    private static final String JAR = "samples/cli/target/ancrage.jar";
    private static final String TARGET = "samples/benchmarks/target";
    /** As the script {@code ancrage} has them. */
    static final List<String> FOR_ONE_CALL = List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1", "-XX:+UseSerialGC", "-XX:NewSize=256m",
            "-Dsun.reflect.inflationThreshold=1000");
    /** Jars of other peers, which plain Drools does not need and which would only slow its start. */
    private static final List<String> OTHERS =
            List.of("camunda", "feel-engine", "scala", "fastparse", "sourcecode", "geny", "evrete", "jmh", "commons-math3", "jopt", "picocli");

    private final Path repository = Portfolio.repository();
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path folder;
    private final Path law;

    ColdStart() throws IOException {
        folder = Files.createTempDirectory("ancrage-benchmark-start");
        law = folder.resolve("law");
        LawOfTheDay.write(Law.ofAllTexts(Ancrage.standard().corpus()), law);
    }

    /** Who answers. */
    enum Who {
        PLAIN("(a) plain Drools, classic compiler, all texts: truths without explanation"),
        PLAIN_FIFTY("(a) plain Drools, classic compiler, 50 criteria: truths without explanation"),
        ANCRAGE("Ancrage, all texts: explained and printed");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** With what the virtual machine is started. */
    enum Options {
        NONE("none", false),
        FOR_ONE_CALL("for one call", false),
        ARCHIVE("class archive", true),
        ARCHIVE_FOR_ONE_CALL("class archive, for one call", true);

        private final String label;
        private final boolean archive;

        Options(String label, boolean archive) {
            this.label = label;
            this.archive = archive;
        }

        String label() {
            return label;
        }

        boolean archive() {
            return archive;
        }

        /** But for the archive itself. */
        List<String> forVirtualMachine() {
            return this == FOR_ONE_CALL || this == ARCHIVE_FOR_ONE_CALL ? ColdStart.FOR_ONE_CALL : List.of();
        }
    }

    /** One command line. */
    record Launch(Who who, Options options) {
    }

    /**
     * Median times to an answer, in milliseconds.
     *
     * @param rounds how often each is launched, in turn, so that a busy moment hits all of them
     */
    Map<Who, Map<Options, Double>> medians(int rounds) throws IOException, InterruptedException {
        List<Launch> launches = Stream.of(Who.values())
                .flatMap(who -> Stream.of(Options.values()).filter(options -> who != Who.PLAIN_FIFTY || options == Options.NONE)
                        .map(options -> new Launch(who, options))).toList();
        for (Launch launch : launches) {
            if (launch.options.archive()) {
                dump(launch);
            }
        }
        Map<Who, Map<Options, List<Double>>> times = new EnumMap<>(Who.class);
        for (int round = 0; round < rounds; round++) {
            for (Launch launch : launches) {
                times.computeIfAbsent(launch.who, key -> new EnumMap<>(Options.class))
                        .computeIfAbsent(launch.options, key -> new ArrayList<>()).add(launch(started(launch)));
            }
        }
        Map<Who, Map<Options, Double>> medians = new EnumMap<>(Who.class);
        times.forEach((who, byOptions) -> byOptions.forEach((options, each) -> medians.computeIfAbsent(who, key -> new EnumMap<>(Options.class))
                .put(options, each.stream().sorted().toList().get(each.size() / 2))));
        return medians;
    }

    /**
     * Makes a class archive. The virtual machine crashes on the proxies of some lambdas of the classic compiler, whose libraries are signed or
     * made for very old versions: plain Drools goes without those.
     */
    private void dump(Launch launch) throws IOException, InterruptedException {
        Path classes = folder.resolve(launch.who + "-" + launch.options + ".classes");
        launch(command(launch, "-XX:DumpLoadedClassList=" + classes));
        if (launch.who != Who.ANCRAGE) {
            Files.write(classes, Files.readAllLines(classes).stream().filter(line -> !line.startsWith("@lambda-proxy")).toList());
        }
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(launch.options.forVirtualMachine());
        command.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive(launch), "-cp",
                launch.who == Who.ANCRAGE ? repository.resolve(JAR).toString() : classPath()));
        launch(command);
    }

    private Path archive(Launch launch) {
        return folder.resolve(launch.who + "-" + launch.options + ".jsa");
    }

    private List<String> started(Launch launch) {
        return !launch.options.archive() ? command(launch)
                : command(launch, "-XX:SharedArchiveFile=" + archive(launch), "-Xshare:auto");
    }

    private List<String> command(Launch launch, String... more) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(launch.options.forVirtualMachine());
        command.addAll(List.of(more));
        command.addAll(switch (launch.who) {
            case ANCRAGE -> List.of("-jar", repository.resolve(JAR).toString(), "assess", repository.resolve(CASE).toString(), "--lang", "en");
            case PLAIN -> plain(Way.Scope.ALL_TEXTS);
            case PLAIN_FIFTY -> plain(Way.Scope.FIFTY_CRITERIA);
        });
        return command;
    }

    private List<String> plain(Way.Scope scope) {
        return List.of("-cp", classPath(), ColdStartPlain.class.getName(), repository.resolve(CASE).toString(), law.toString(), scope.name());
    }

    private String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OTHERS.stream().noneMatch(other -> Path.of(entry).getFileName().toString().contains(other)))
                .map(this::archivable)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A class archive holds classes of jars only. */
    private String archivable(String entry) {
        if (!Files.isDirectory(Path.of(entry))) {
            return entry;
        }
        try (Stream<Path> built = Files.list(repository.resolve(TARGET))) {
            return built.filter(file -> file.getFileName().toString().matches("ancrage-benchmarks-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no jar of the benchmarks in %s. Maybe package them.".formatted(TARGET)))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
