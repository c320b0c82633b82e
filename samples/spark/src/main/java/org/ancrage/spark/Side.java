package org.ancrage.spark;

import java.util.List;
import java.util.Locale;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Problem;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** What a document is about. Each document describes one need, or one offer with its contract. */
enum Side {
    NEED, OFFER;

    private static final DocumentReader DOCUMENTS = new DocumentReader();
    private static final PortfolioReader PORTFOLIOS = new PortfolioReader();

    /** @throws InvalidInputException with all that is wrong with the document */
    static Need need(String document) {
        return NEED.only(NEED.read(document).needs());
    }

    /** @throws InvalidInputException with all that is wrong with the document */
    static Proposal offer(String document) {
        return OFFER.only(OFFER.read(document).proposals());
    }

    /**
     * The id by which answers will name what the document describes.
     *
     * @throws InvalidInputException with all that is wrong with the document
     */
    String id(String document) {
        return this == NEED ? need(document).id() : offer(document).offer().id();
    }

    /** As answers and problems name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Portfolio read(String document) {
        Portfolio portfolio = PORTFOLIOS.read(DOCUMENTS.read(document, key()));
        if (portfolio.supposes()) {
            // An outcome alone cannot say what it owes to them.
            throw new InvalidInputException(List.of(new Problem(key(), "/assumptions", 0, SparkProblem.SUPPOSED_IN_A_TABLE.plain())));
        }
        return portfolio;
    }

    private <T> T only(List<T> found) {
        if (found.size() != 1) {
            throw new InvalidInputException(List.of(new Problem(key(), "", 0,
                    (this == NEED ? SparkProblem.NOT_ONE_NEED : SparkProblem.NOT_ONE_OFFER).with("count", found.size()))));
        }
        return found.get(0);
    }
}
