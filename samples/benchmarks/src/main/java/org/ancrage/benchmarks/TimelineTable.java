package org.ancrage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.NewLaw;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;

/** What a timeline takes, in assessments of the same question on one day. */
final class TimelineTable {

    private static final Goal GOAL = Goal.atMost(15);
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 12, 31);
    private static final int WARM = 30;
    private static final int TIMES = 10;

    /** @param assessment ms */
    private record Took(Path file, double assessment, double timeline) {
        double ratio() {
            return timeline / assessment;
        }
    }

    private TimelineTable() {
    }

    static List<String> lines(Measuring measuring) throws IOException {
        Ancrage ancrage = Ancrage.standard();
        NewLaw law = new NewLaw();
        List<Path> files = cases();
        List<Hosting> questions = new ArrayList<>();
        for (Path file : files) {
            questions.add(RequestReader.read(new DocumentReader().read(file)).hosting());
        }
        for (int i = 0; i < (measuring.quick() ? 1 : WARM); i++) {
            questions.forEach(question -> Asked.ALL.of(ancrage, question, law.next()));
        }
        questions.forEach(question -> ancrage.timeline(question, FROM, TO));
        int times = measuring.quick() ? 1 : TIMES;
        List<Took> took = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Hosting question = questions.get(i);
            took.add(new Took(files.get(i), FactTable.best(times, () -> Asked.ALL.of(ancrage, question, law.next())), FactTable.best(times, () -> ancrage.timeline(question, FROM, TO))));
        }
        took.sort((one, other) -> Double.compare(one.ratio(), other.ratio()));
        Took median = took.get(took.size() / 2);
        List<String> lines = new ArrayList<>(List.of(
                "Each ready-made case over four years, day by day, compared with an answer in full to the same case on one day; best of %d, on one thread.".formatted(TIMES), "",
                "| of %d cases | | a day, ms | four years, ms | x a day | goal |".formatted(took.size()), "|---|---|---:|---:|---:|---|"));
        lines.add(line("least", took.get(0), ""));
        lines.add(line("median", median, GOAL.judged(median.ratio())));
        lines.add(line("most", took.get(took.size() - 1), ""));
        return lines;
    }

    private static String line(String which, Took took, String goal) {
        return String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f | %s |", which, String.valueOf(took.file().getFileName()).replace(".yaml", ""), took.assessment(),
                took.timeline(), took.ratio(), goal);
    }

    /** Ready-made cases that are questions by themselves. */
    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Portfolio.repository().resolve("samples/cli/cases"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).filter(TimelineTable::whole).sorted().toList();
        }
    }

    /** Not where need and offer stand in files of their own. */
    private static boolean whole(Path file) {
        try {
            RequestReader.read(new DocumentReader().read(file));
            return true;
        } catch (InvalidInputException | IOException part) {
            return false;
        }
    }
}
