package org.ancrage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Problem;
import org.ancrage.document.base.BaseFolder;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.document.base.Bases;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.Need;
import org.ancrage.record.Recorder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Documents that a command line names. */
public final class InputFile {

    static final String STANDARD_INPUT = "-";
    /** In place of what the character set of the locale does not know. */
    private static final char UNREADABLE = '\uFFFD';

    private InputFile() {
    }

    /** @throws Refusal if there is no such file, or if it cannot be read */
    public static Document read(String file, Surroundings surroundings, CommandLine command) {
        DocumentReader reader = new DocumentReader();
        return opened(file, surroundings, command, reader::read);
    }

    /**
     * Where those are on which a file may build.
     *
     * @param folder that they may not be out of; null for that of the file
     */
    public static Bases bases(String file, @Nullable Path folder) {
        if (file.equals(STANDARD_INPUT)) {
            return folder == null ? Bases.NONE : new BaseFolder(folder, folder, new DocumentReader());
        }
        Path own = Path.of(file).resolveSibling("");
        return new BaseFolder(own, folder == null ? own : folder, new DocumentReader());
    }

    /** Where bases are, beside the files that build on them; a mixin. */
    public static final class BasesFolder {

        @Option(names = "--bases", paramLabel = "FOLDER",
                description = "Folder that files on which the file builds (like: other.yaml) may not be out of. Default: the folder of the file.")
        private @Nullable Path folder;

        /**
         * The folder; null for that of the file.
         *
         * @throws Refusal if there is no such folder
         */
        public @Nullable Path in(CommandLine command) {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new Refusal(command, missing(CliProblem.NO_FOLDER_OF_BASES, folder.toString()));
            }
            return folder;
        }
    }

    /** At most as much as a record may hold, and one byte more. */
    public static byte[] bytes(String file, Surroundings surroundings, CommandLine command) {
        return opened(file, surroundings, command, (in, name) -> in.readNBytes(Recorder.MOST_BYTES + 1));
    }

    private interface StreamReader<T> {
        T read(InputStream in, String name) throws IOException;
    }

    private static <T> T opened(String file, Surroundings surroundings, CommandLine command, StreamReader<T> reader) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return reader.read(surroundings.in(), name(file));
            }
            Path path = path(file, command);
            if (Files.isDirectory(path)) {
                throw new Refusal(command, CliProblem.FILE_IS_DIRECTORY.with("file", file));
            }
            try (InputStream in = Files.newInputStream(path)) {
                return reader.read(in, name(file));
            }
        } catch (IOException | InvalidPathException e) {
            throw refusal(file, e, command);
        }
    }

    /** As messages call it. */
    public static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : String.valueOf(Path.of(file).getFileName());
    }

    /** The same, told of the files by their names, which those who are given bytes or facts do not know. */
    public static InvalidInputException named(InvalidInputException refused, Function<Problem, String> name) {
        return new InvalidInputException(refused.problems().stream()
                .map(problem -> new Problem(name.apply(problem), problem.pointer(), problem.line(), problem.diagnosis())).toList());
    }

    /** A yes that needs what is supposed must not be told without it. */
    static Refusal supposes(String file, CommandLine command) {
        return new Refusal(command, CliProblem.SUPPOSES_UNTOLD.with("file", file));
    }

    /**
     * Of a command that does not tell what answers suppose.
     *
     * @param needs file or directory
     * @param offers file or directory
     * @param bases folder of files on which they build; null for that of each place
     * @param mostPairs more pairs are refused
     * @throws Refusal if one of them does not exist or cannot be read, or if some facts are supposed
     */
    static Portfolio portfolio(String needs, String offers, @Nullable Path bases, int mostPairs, CommandLine command) {
        Portfolio portfolio = read(needs, offers, building(new PortfolioReader(new DocumentReader(), mostPairs), bases), command);
        if (portfolio.supposes()) {
            throw supposes(needs.equals(offers) ? needs : needs + ", " + offers, command);
        }
        return portfolio;
    }

    /**
     * A need and an offer, perhaps with facts that are supposed.
     *
     * @throws Refusal if one of them does not exist or cannot be read
     */
    static Portfolio halves(String need, String offer, @Nullable Path bases, CommandLine command) {
        if (need.equals(STANDARD_INPUT) || offer.equals(STANDARD_INPUT)) {
            throw new Refusal(command, CliProblem.HALVES_IN_FILES.plain());
        }
        return read(need, offer, building(new PortfolioReader(), bases), command);
    }

    private static PortfolioReader building(PortfolioReader reader, @Nullable Path bases) {
        return bases == null ? reader : reader.withBases(bases);
    }

    /**
     * A need, and the day that its file names.
     *
     * @param on null where it names none
     * @param supposes whether some facts are supposed
     */
    public record DatedNeed(Need need, @Nullable LocalDate on, boolean supposes) {

        /** The day that is asked for, the one that the file names, or today. */
        public LocalDate day(@Nullable LocalDate asked, Surroundings surroundings) {
            return asked != null ? asked : surroundings.dayOrToday(on);
        }
    }

    /**
     * @param bases folder of files on which it builds; null for that of the file
     * @param several why a file is refused that does not hold one need
     * @throws InvalidInputException with all that is wrong
     */
    public static DatedNeed need(String file, @Nullable Path bases, CliProblem several, Surroundings surroundings, CommandLine command) {
        Document document = BasedDocument.resolved(read(file, surroundings, command), bases(file, bases));
        Portfolio portfolio = new PortfolioReader().read(document);
        List<Need> needs = portfolio.needs();
        if (needs.size() != 1) {
            throw new Refusal(command, several.with("file", file).with("count", needs.size()));
        }
        return new DatedNeed(needs.get(0), portfolio.daysOfNeeds().get(needs.get(0).id()), portfolio.supposes());
    }

    private static Portfolio read(String needs, String offers, PortfolioReader reader, CommandLine command) {
        try {
            return reader.read(existing(needs, command), existing(offers, command));
        } catch (FileSystemException e) {
            throw refusal(e.getFile(), e, command);
        } catch (IOException | UncheckedIOException e) {
            throw refusal(needs + ", " + offers, e, command);
        }
    }

    /**
     * The system takes no name at all for the working directory.
     *
     * @throws Refusal if there is no name
     * @throws InvalidPathException if this is no name of a file
     */
    public static Path path(String file, CommandLine command) {
        if (file.isEmpty()) {
            throw new Refusal(command, CliProblem.FILE_NAME_EMPTY.plain());
        }
        return Path.of(file);
    }

    /** @throws Refusal if there is no such file or directory */
    public static Path existing(String place, CommandLine command) {
        try {
            Path path = path(place, command);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw new Refusal(command, missing(CliProblem.PLACE_MISSING, place));
    }

    /** @throws Refusal if there is no such file, or if it is a directory */
    public static Path existingFile(String file, CommandLine command) {
        Path path = existing(file, command);
        if (Files.isDirectory(path)) {
            throw new Refusal(command, CliProblem.FILE_IS_DIRECTORY.with("file", file));
        }
        return path;
    }

    /** That something is missing; or that it cannot be looked for, where its name was lost on the way from the system. */
    static Diagnosis missing(CliProblem missing, String name) {
        return (name.indexOf(UNREADABLE) < 0 ? missing : CliProblem.NAME_NOT_OF_LOCALE).with("file", name);
    }

    /** Why a file cannot be read. */
    public static Refusal refusal(String file, Exception failure, CommandLine command) {
        if (failure instanceof InvalidPathException || failure instanceof NoSuchFileException) {
            return new Refusal(command, missing(CliProblem.FILE_MISSING, file));
        }
        if (failure instanceof AccessDeniedException) {
            return new Refusal(command, CliProblem.FILE_NOT_ALLOWED.with("file", file));
        }
        return new Refusal(command, CliProblem.FILE_UNREADABLE.with("file", file), failure);
    }
}
