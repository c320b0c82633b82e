package org.ancrage.cli;

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
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
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
                ? onlyPair(new PortfolioReader().read(document), file, file, command)
                : RequestReader.read(document);
    }

    /**
     * For the day that both files name, or the only one that is named.
     *
     * @param bases folder of files on which they build; null for that of each
     * @throws org.ancrage.document.InvalidInputException with all that is wrong
     * @throws Refusal if they hold several needs or offers, cannot be read, or name two days while none is asked for
     */
    static Request readHalves(String need, String offer, @Nullable LocalDate asked, @Nullable Path bases, CommandLine command) {
        Portfolio halves = InputFile.halves(need, offer, bases, command);
        Request pair = onlyPair(halves, need, offer, command);
        LocalDate ofNeed = halves.daysOfNeeds().get(pair.hosting().need().id());
        LocalDate ofOffer = halves.daysOfOffers().get(pair.hosting().offer().id());
        if (asked == null && ofNeed != null && ofOffer != null && !ofNeed.equals(ofOffer)) {
            throw new Refusal(command, CliProblem.HALVES_OF_TWO_DAYS.with("need", need).with("first", ofNeed).with("offer", offer).with("second", ofOffer));
        }
        return pair;
    }

    private static boolean listing(Document document) {
        return document.root() instanceof MappingNode root && Stream.of("need", "offer").noneMatch(root.entries()::containsKey)
                && Stream.of("needs", "offers").anyMatch(root.entries()::containsKey);
    }

    private static Request onlyPair(Portfolio portfolio, String needs, String offers, CommandLine command) {
        List<Diagnosis> several = new ArrayList<>();
        unlessOne(portfolio.needs(), needs, "needs", several);
        unlessOne(portfolio.proposals(), offers, "offers", several);
        if (!several.isEmpty()) {
            throw Refusal.of(command, several);
        }
        Need need = portfolio.needs().get(0);
        Proposal proposal = portfolio.proposals().get(0);
        LocalDate ofNeed = portfolio.daysOfNeeds().get(need.id());
        return new Request(proposal.to(need), ofNeed != null ? ofNeed : portfolio.daysOfOffers().get(proposal.offer().id()), portfolio.provenance(need, proposal));
    }

    private static void unlessOne(List<?> found, String place, String what, List<Diagnosis> problems) {
        if (found.size() != 1) {
            problems.add(CliProblem.SEVERAL_IN_A_FILE.with("file", place).with("count", found.size()).with("what", what));
        }
    }
}
