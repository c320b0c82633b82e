package org.ancrage.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.document.PortfolioDocument.Placed;
import org.ancrage.document.base.BaseFolder;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.document.base.Bases;
import org.ancrage.document.evidence.ProvenanceChecks;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Reads needs and offers from files, from all files of a directory, or from documents.
 *
 * <p>A file may be a request ({@code need}, {@code offer}, {@code contract}), or hold one of its halves, or lists:
 *
 * <pre>{@code
 * needs:
 *   - {id: hospital, customer: …}
 * offers:
 *   - offer: {id: qualified-cloud, hoster: …}
 *     contract: {governingLaw: FR}
 * }</pre>
 *
 * <p>Where needs are read, only needs are taken, and where offers are read, only offers with their contracts; the rest of the file is
 * checked all the same. Of a directory, the files whose names end with {@code .yaml}, {@code .yml}
 * or {@code .json} are read, also in directories inside it, however deep, in the order of their paths; links are followed, and names that begin
 * with a dot are left alone.
 *
 * <p>A file may build on others, which lie in the directory that was named, or in that of the file that was named, or wherever else
 * {@link #withBases} allows.
 *
 * <p>Its limits keep what is read within what somebody waits for. {@link QuestionLimits} say how much is answered at all, of what was read by
 * any means.
 *
 * <p>Thread-safe.
 */
public final class PortfolioReader {

    /** Files in one directory. */
    public static final int MOST_FILES = 1_000;
    /** Needs times offers that are read unless another number is given: as many can be explained and ranked while somebody waits. */
    public static final int MOST_PAIRS = 10_000;
    /** A number to give where outcomes are all that is wanted: as many can be found while somebody waits. */
    public static final int MOST_OUTCOMES = 4_000_000;

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private final DocumentReader documents;
    private final int mostPairs;
    private final @Nullable Path bases;

    public PortfolioReader() {
        this(new DocumentReader(), MOST_PAIRS);
    }

    /** @param mostPairs more pairs of needs and offers are refused */
    public PortfolioReader(DocumentReader documents, int mostPairs) {
        this(documents, mostPairs, null);
    }

    private PortfolioReader(DocumentReader documents, int mostPairs, @Nullable Path bases) {
        this.documents = documents;
        this.mostPairs = mostPairs;
        this.bases = bases;
    }

    /** The same, of files that build on others in this folder. */
    public PortfolioReader withBases(Path folder) {
        return new PortfolioReader(documents, mostPairs, folder);
    }

    private Path folderOfBases(Path place) {
        return bases != null ? bases : Files.isDirectory(place) ? place : place.resolveSibling("");
    }

    /**
     * Needs and offers of the same files.
     *
     * @throws InvalidInputException as {@link #read(Path, Path)}
     * @throws IOException as {@link #read(Path, Path)}
     */
    public Portfolio read(Path place) throws IOException {
        return read(place, place);
    }

    /**
     * @param needs file or directory with the needs
     * @param offers file or directory with the offers; may be the same
     * @throws InvalidInputException with all that is wrong in any of the files: in form and in substance, ids used twice, no need or no
     *     offer at all, more than the limits allow
     * @throws IOException if a file or directory does not exist or cannot be read
     */
    public Portfolio read(Path needs, Path offers) throws IOException {
        Gathering gathering = new Gathering();
        List<Path> filesOfNeeds = files(needs, gathering);
        List<Path> filesOfOffers = needs.equals(offers) ? filesOfNeeds : files(offers, gathering);
        Side<Need> wanted = new Side<>("need", DocumentProblem.NEED_MISSING, "/id", gathering);
        Side<Proposal> proposed = new Side<>("offer", DocumentProblem.OFFER_MISSING, "/offer/id", gathering);
        for (Path file : filesOfNeeds) {
            Content content = gathering.content(file, folderOfBases(needs));
            wanted.add(file.toString(), content.readable(), content.needs(), Need::id);
        }
        for (Path file : filesOfOffers) {
            Content content = gathering.content(file, folderOfBases(offers));
            proposed.add(file.toString(), content.readable(), content.proposals(), proposal -> proposal.offer().id());
        }
        wanted.refuseNone(needs, filesOfNeeds);
        proposed.refuseNone(offers, filesOfOffers);
        Portfolio read = portfolio(wanted, proposed);
        read.morePairsThan(mostPairs).ifPresent(tooMany -> gathering.report(offers.toString(), "", 0, tooMany));
        if (!gathering.problems.isEmpty()) {
            throw new InvalidInputException(gathering.problems.stream().distinct().toList());
        }
        return read;
    }

    /**
     * Needs and offers of one document, of which either may be missing; for those who keep documents elsewhere than in files.
     *
     * @throws InvalidInputException with all that is wrong, in form and in substance; ids used twice
     */
    public Portfolio read(Document document) {
        return read(document, Bases.NONE);
    }

    /**
     * As {@link #read(Document)}, of a document that perhaps builds on others.
     *
     * @param bases where these are
     */
    public Portfolio read(Document document, Bases bases) {
        Gathering gathering = new Gathering();
        Content content = gathering.read(document, bases);
        Side<Need> wanted = new Side<>("need", DocumentProblem.NEED_MISSING, "/id", gathering);
        Side<Proposal> proposed = new Side<>("offer", DocumentProblem.OFFER_MISSING, "/offer/id", gathering);
        wanted.add(document.name(), content.readable(), content.needs(), Need::id);
        proposed.add(document.name(), content.readable(), content.proposals(), proposal -> proposal.offer().id());
        if (!gathering.problems.isEmpty()) {
            throw new InvalidInputException(gathering.problems);
        }
        return portfolio(wanted, proposed);
    }

    private static Portfolio portfolio(Side<Need> wanted, Side<Proposal> proposed) {
        return new Portfolio(wanted.values, proposed.values, wanted.provenances, proposed.provenances, wanted.days, proposed.days);
    }

    private static List<Path> files(Path place, Gathering gathering) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> files = documents(place);
        if (files.size() > MOST_FILES) {
            gathering.report(place.toString(), "", 0, DocumentProblem.TOO_MANY_FILES.with("limit", MOST_FILES));
            return List.of();
        }
        if (files.isEmpty()) {
            gathering.report(place.toString(), "", 0, DocumentProblem.NO_FILE.with("suffixes", SUFFIXES));
        }
        return files;
    }

    /** One more than allowed is enough to refuse. An offer behind a link that is passed over would be missing from the ranks, untold. */
    private static List<Path> documents(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                return inside.equals(directory) || !leftAlone(inside) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isDocument(file)) {
                    found.add(file);
                }
                return found.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            /** A link back to a directory around it leads to files that are read already. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof FileSystemLoopException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        found.sort(Comparator.comparing(file -> directory.relativize(file).toString()));
        return found;
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !leftAlone(file) && SUFFIXES.stream().anyMatch(name::endsWith) && !Files.isDirectory(file);
    }

    private static boolean leftAlone(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /** What a file holds; nothing where it cannot be read as a document at all. */
    private record Content(boolean readable, List<Found<Need>> needs, List<Found<Proposal>> proposals) {
    }

    private record Place(Path file, Path folderOfBases) {
    }

    /**
     * @param identified its id could be read
     * @param provenance where its facts come from, with pointers as in a request
     * @param on the day that its file names
     */
    private record Found<T>(T value, String pointer, Position at, boolean identified, Provenance provenance, @Nullable LocalDate on) {
    }

    /** Files that were read, each once for each folder of what it builds on, and all that is wrong with them. */
    private final class Gathering {

        private final Map<Place, Content> contents = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        void report(String source, String pointer, int line, Diagnosis diagnosis) {
            problems.add(new Problem(source, pointer, line, diagnosis));
        }

        Content content(Path file, Path folderOfBases) throws IOException {
            Place same = new Place(file.toAbsolutePath().normalize(), folderOfBases.toAbsolutePath().normalize());
            Content known = contents.get(same);
            if (known == null) {
                known = read(file, new BaseFolder(Path.of(""), folderOfBases, documents));
                contents.put(same, known);
            }
            return known;
        }

        private Content read(Path file, Bases bases) throws IOException {
            Document document;
            try (InputStream in = Files.newInputStream(file)) {
                document = documents.read(in, file.toString());
            } catch (InvalidInputException unreadable) {
                problems.addAll(unreadable.problems());
                return new Content(false, List.of(), List.of());
            }
            return read(document, bases);
        }

        Content read(Document given, Bases bases) {
            Document document;
            try {
                document = BasedDocument.resolved(given, bases);
            } catch (InvalidInputException wrong) {
                problems.addAll(wrong.problems());
                return new Content(false, List.of(), List.of());
            }
            Problems wrong = new Problems(document.name());
            Cursor root = Cursor.of(document, wrong);
            PortfolioDocument content = RecordReader.bind(PortfolioDocument.class, root, List.of(BasedDocument.LIKE));
            boolean empty = content.allNeeds().isEmpty() && content.allProposals().isEmpty();
            if (content.offer() == null) {
                root.find("contract").ifPresent(contract -> contract.report(DocumentProblem.CONTRACT_WITHOUT_OFFER.plain()));
            }
            if (root.mapping() && empty && wrong.none()) {
                root.report(DocumentProblem.NEITHER_NEED_NOR_OFFER.plain());
            }
            content.allNeeds().forEach(need -> wrong.addAll(HostingChecks.check(need.value(), need.pointer(), wrong.standIns()), document));
            content.allProposals().forEach(proposal -> wrong.addAll(HostingChecks.check(proposal.value(), proposal.pointer(), wrong.standIns()), document));
            if (wrong.none()) {
                wrong.addAll(ProvenanceChecks.check(content.provenance(), content, content.on()), document);
            }
            problems.addAll(wrong.all());
            return new Content(!empty || wrong.none(),
                    found(content.allNeeds(), "/id", Need::id, document, content.on(), wrong.standIns(), place -> content.provenance(Map.of(place, "/need"))),
                    found(content.allProposals(), "/offer/id", proposal -> proposal.offer().id(), document, content.on(), wrong.standIns(),
                            place -> content.provenance(Map.of(place + "/offer", "/offer", place + "/contract", "/contract"))));
        }

        private static <T> List<Found<T>> found(
                List<Placed<T>> placed, String id, Function<T, String> idOf, Document document, @Nullable LocalDate on, StandIns standIns,
                Function<String, Provenance> provenance) {
            return placed.stream()
                    .map(one -> new Found<>(one.value(), one.pointer(), document.root().nearest(one.pointer() + id).position(),
                            !standIns.has(idOf.apply(one.value())), provenance.apply(one.pointer()), on))
                    .toList();
        }
    }

    /** Where an id stands. */
    private record Written(String source, String pointer, int line) {
    }

    /** Needs, or offers, of all files. */
    private static final class Side<T> {

        private final String what;
        private final DocumentProblem missing;
        private final String id;
        private final Gathering gathering;
        private final Map<String, String> seen = new LinkedHashMap<>();
        private final Set<Written> places = new HashSet<>();
        private final List<T> values = new ArrayList<>();
        private final Map<String, Provenance> provenances = new LinkedHashMap<>();
        private final Map<String, LocalDate> days = new LinkedHashMap<>();
        private boolean readable = true;

        Side(String what, DocumentProblem missing, String id, Gathering gathering) {
            this.what = what;
            this.missing = missing;
            this.id = id;
            this.gathering = gathering;
        }

        void add(String source, boolean isReadable, List<Found<T>> found, Function<T, String> idOf) {
            readable &= isReadable;
            for (Found<T> one : found) {
                values.add(one.value());
                String given = idOf.apply(one.value());
                provenances.put(given, one.provenance());
                if (one.on() != null) {
                    days.put(given, one.on());
                }
                String pointer = one.pointer() + id;
                String first = seen.putIfAbsent(given, source + " at " + pointer);
                String base = one.at().source();
                // What a base says is said by all that build on it: two of them are told, once.
                if (first != null && one.identified() && Legibility.shows(given) && places.add(new Written(base != null ? base : source, pointer, one.at().line()))) {
                    gathering.report(source, pointer, base != null ? 0 : one.at().line(), DocumentProblem.ID_IN_TWO_FILES
                            .with("id", Suggestions.shown(given)).with("first", first).with("kind", what));
                }
            }
        }

        /** What could not be read may have held some. */
        void refuseNone(Path place, List<Path> files) {
            if (values.isEmpty() && readable && !files.isEmpty()) {
                gathering.report(place.toString(), "", 0, missing.plain());
            }
        }
    }
}
