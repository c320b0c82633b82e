package org.ancrage.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.document.Document;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** One question: in one file, which may list one need and one offer as a comparison does, or in two. */
final class QuestionFile {

    private QuestionFile() {
    }

    /**
     * @param bases folder of files on which it builds; null for that of the file
     * @throws org.ancrage.document.InvalidInputException with all that is wrong
     * @throws Refusal if it lists several needs or offers, or cannot be read
     */
    static Request read(String file, @Nullable Path bases, Surroundings surroundings, CommandLine command) {
        Document document = BasedDocument.resolved(InputFile.read(file, surroundings, command), InputFile.bases(file, bases));
        return listing(document)
                ? onlyPair(new PortfolioReader().read(document), file, file, InputFile.day(document), command)
                : RequestReader.read(document);
    }

    /**
     * For the day that both files name, or the only one that is named.
     *
     * @param bases folder of files on which they build; null for that of each
     * @throws org.ancrage.document.InvalidInputException with all that is wrong
     * @throws Refusal if they hold several needs or offers, cannot be read, or name two days while none is asked for
     */
    static Request readHalves(String need, String offer, @Nullable LocalDate asked, @Nullable Path bases, Surroundings surroundings, CommandLine command) {
        Portfolio halves = InputFile.halves(need, offer, bases, command);
        LocalDate ofNeed = day(need, bases, surroundings, command);
        LocalDate ofOffer = day(offer, bases, surroundings, command);
        if (asked == null && ofNeed != null && ofOffer != null && !ofNeed.equals(ofOffer)) {
            throw new Refusal(command, CliProblem.HALVES_OF_TWO_DAYS.with("need", need).with("first", ofNeed).with("offer", offer).with("second", ofOffer));
        }
        return onlyPair(halves, need, offer, ofNeed != null ? ofNeed : ofOffer, command);
    }

    /** Null of a directory, and of a pipe, which was read to its end. */
    private static @Nullable LocalDate day(String place, @Nullable Path bases, Surroundings surroundings, CommandLine command) {
        return !Files.isRegularFile(Path.of(place)) ? null
                : InputFile.day(BasedDocument.resolved(InputFile.read(place, surroundings, command), InputFile.bases(place, bases)));
    }

    private static boolean listing(Document document) {
        return document.root() instanceof MappingNode root && Stream.of("need", "offer").noneMatch(root.entries()::containsKey)
                && Stream.of("needs", "offers").anyMatch(root.entries()::containsKey);
    }

    private static Request onlyPair(Portfolio portfolio, String needs, String offers, @Nullable LocalDate on, CommandLine command) {
        List<Diagnosis> several = new ArrayList<>();
        unlessOne(portfolio.needs(), needs, "needs", several);
        unlessOne(portfolio.proposals(), offers, "offers", several);
        if (!several.isEmpty()) {
            throw Refusal.of(command, several);
        }
        return new Request(portfolio.hostings().get(0), on, portfolio.provenance(portfolio.needs().get(0), portfolio.proposals().get(0)));
    }

    private static void unlessOne(List<?> found, String place, String what, List<Diagnosis> problems) {
        if (found.size() != 1) {
            problems.add(CliProblem.SEVERAL_IN_A_FILE.with("file", place).with("count", found.size()).with("what", what));
        }
    }
}
