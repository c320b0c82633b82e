package org.ancrage.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Corpus;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackManifest;
import org.ancrage.pack.PackProblem;
import org.ancrage.pack.PackReader;

/**
 * The situations of a pack: of {@code situations.yaml} beside each of its texts, built on the bases of {@code
 * situations/bases.yaml} where the pack has that file.
 *
 * <pre>{@code
 * Ancrage ancrage = Ancrage.builder().standard().pack(folder).build();
 * assertThat(PackTests.of(ancrage, folder).run()).allMatch(SituationResult::passed);
 * }</pre>
 *
 * <p>Immutable and thread-safe; reads files only when it is made.
 */
public final class PackTests {

    private static final String BASES = "situations/bases.yaml";
    private static final String SITUATIONS = "situations.yaml";

    private final Ancrage ancrage;
    private final PackManifest pack;
    private final List<Situation> situations;

    private PackTests(Ancrage ancrage, PackManifest pack, List<Situation> situations) {
        this.ancrage = ancrage;
        this.pack = pack;
        this.situations = List.copyOf(situations);
    }

    /**
     * Reads the situations of a pack.
     *
     * @param ancrage answers them; has the pack, and those that it requires
     * @param folder holds {@code pack.yaml}
     * @throws InvalidInputException with all that is wrong with the files, or if they name what the law does not know; also if there is
     *     no situation at all
     */
    public static PackTests of(Ancrage ancrage, Path folder) {
        try {
            PackManifest pack = PackReader.open(folder, PackTests.class.getClassLoader()).manifest();
            return new PackTests(ancrage, pack, read(ancrage.corpus(), pack, folder));
        } catch (IOException e) {
            throw refusal(folder.toString(), PackProblem.PACK_UNREADABLE.with("cause", e.getMessage()));
        }
    }

    private static List<Situation> read(Corpus corpus, PackManifest pack, Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Document> bases = new ArrayList<>();
        document(folder, BASES, problems).ifPresent(bases::add);
        // Without what they build on, nothing can be said of situations.
        throwIfAny(folder, problems);
        SituationReader reader = new SituationReader(bases);
        List<Situation> situations = new ArrayList<>();
        for (String text : Stream.concat(pack.texts().stream(), pack.extended().stream()).toList()) {
            Optional<Document> document = document(folder, text + "/" + SITUATIONS, problems);
            if (document.isPresent()) {
                try {
                    situations.addAll(reader.read(document.get(), text));
                    problems.addAll(SituationNames.unknown(document.get(), List.of(corpus)));
                } catch (InvalidInputException wrong) {
                    problems.addAll(wrong.problems());
                }
            }
        }
        throwIfAny(folder, problems);
        if (situations.isEmpty()) {
            throw refusal(folder.toString(), SituationProblem.PACK_WITHOUT_SITUATION.plain());
        }
        return situations;
    }

    private static void throwIfAny(Path folder, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw PackFiles.told(folder, new InvalidInputException(problems.stream().distinct().toList()));
        }
    }

    private static Optional<Document> document(Path folder, String path, List<Problem> problems) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(PackFiles.noFile(path));
            }
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(new DocumentReader().read(in, path));
        } catch (InvalidInputException wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    private static InvalidInputException refusal(String source, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(source, "", 0, diagnosis)));
    }

    /**
     * Only the situations in whose name, text or file a piece of text occurs, in upper or lower case.
     *
     * @throws InvalidInputException if there is none
     */
    public PackTests filter(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        List<Situation> kept = situations.stream().filter(situation -> Stream.of(situation.name(), situation.text(), situation.file())
                .anyMatch(where -> where.toLowerCase(Locale.ROOT).contains(wanted))).toList();
        if (kept.isEmpty()) {
            throw refusal(pack.id(), SituationProblem.NO_SUCH_SITUATION.with("count", situations.size()).with("part", Suggestions.shown(part))
                    .with("maybe", Suggestions.nearest(part, looked())));
        }
        return new PackTests(ancrage, pack, kept);
    }

    /** What is looked for, as a whole or in part: ids of texts, and names. */
    private Set<String> looked() {
        Set<String> looked = new LinkedHashSet<>();
        situations.forEach(situation -> looked.add(situation.text()));
        situations.forEach(situation -> looked.addAll(List.of(situation.text().split("/"))));
        situations.forEach(situation -> looked.add(situation.name()));
        situations.forEach(situation -> looked.addAll(List.of(situation.name().split("[^\\p{L}\\p{N}-]+"))));
        return looked;
    }

    /** What the pack is. */
    public PackManifest pack() {
        return pack;
    }

    /** In the order of the texts in {@code pack.yaml}, those of a text in the order of its file. */
    public List<Situation> situations() {
        return situations;
    }

    /** Every situation on each of its days, in the same order whoever is done first. */
    public List<SituationResult> run() {
        SituationCheck check = new SituationCheck(ancrage);
        return situations.parallelStream().flatMap(situation -> check.results(situation).stream()).toList();
    }

    /** What of the law of the pack the situations exercise. */
    public LawCoverage coverage() {
        return CoverageSearch.of(ancrage, pack, situations);
    }

    /**
     * Rules that conclude from an absence: they fire on a question near a situation, and no longer when one unknown thing becomes known.
     *
     * @param each how many questions near each situation are tried
     * @param refinements how many pieces of knowledge are added to each, one at a time
     * @param seed the same seed tries the same questions
     * @return by key of the rule, a sentence with the first question that shows it; empty where no rule does
     */
    public Map<String, String> unsafeRules(int each, int refinements, long seed) {
        Map<String, String> unsafe = new TreeMap<>();
        RefinementSearch.of(ancrage, situations, each, refinements, seed).unsafe().forEach((rule, loss) -> unsafe.put(rule, loss.toString()));
        return unsafe;
    }
}
