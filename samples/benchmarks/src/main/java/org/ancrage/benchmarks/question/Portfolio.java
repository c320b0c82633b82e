package org.ancrage.benchmarks.question;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.ContractBuilder;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.verify.PackTests;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.Situation;

/**
 * Needs and proposals near the situations that test the standard pack: realistic facts, some forgotten, some replaced, some added. The
 * same seed gives the same portfolio.
 */
public record Portfolio(List<Need> needs, List<Proposal> proposals) {

    private static final String RULES = "rules/src/main/resources/org/ancrage/rules";

    public static Portfolio random(Ancrage ancrage, int needs, int proposals, long seed) {
        RandomQuestions questions = new RandomQuestions(situations(ancrage), ancrage.corpus(), seed);
        List<Need> someNeeds = new ArrayList<>();
        List<Proposal> someProposals = new ArrayList<>();
        while (someNeeds.size() < needs || someProposals.size() < proposals) {
            Hosting hosting = questions.next().hosting();
            if (!goesWithAny(hosting)) {
                // Left out as a whole, that partners stay partners.
                continue;
            }
            if (someNeeds.size() < needs) {
                someNeeds.add(renamed(hosting.need(), "need-" + someNeeds.size()));
            }
            if (someProposals.size() < proposals) {
                someProposals.add(renamed(hosting, "offer-" + someProposals.size()));
            }
        }
        return new Portfolio(someNeeds, someProposals);
    }

    /** A need and an offer of each situation of the standard pack, in one order: what is rare is in some of them, and by chance in none of thousands. */
    public static Portfolio ofSituations(Ancrage ancrage) {
        List<Hosting> known = situations(ancrage).stream().map(Situation::hosting).filter(Portfolio::goesWithAny).toList();
        return new Portfolio(known.stream().map(hosting -> renamed(hosting.need(), hosting.need().id())).toList(),
                known.stream().map(hosting -> renamed(hosting, hosting.offer().id())).toList());
    }

    /** Refused is that a cloud keeps what is on paper, and that one of the State is run from abroad for a French customer; any need here goes with any offer. */
    private static boolean goesWithAny(Hosting hosting) {
        Need french = NeedBuilder.builder(hosting.need()).customer(CustomerBuilder.builder().jurisdiction("FR").build()).build();
        return hosting.need().dataset().medium() != DataMedium.PAPER
                && HostingChecks.check(List.of(french), List.of(new Proposal(hosting.offer(), hosting.contract()))).isEmpty();
    }

    private static List<Situation> situations(Ancrage ancrage) {
        return PackTests.of(ancrage, repository().resolve(RULES)).situations();
    }

    // Open attributes name what they are of, and no criterion here reads them.
    private static Need renamed(Need need, String id) {
        return NeedBuilder.builder(need).id(id).attributes(Listing.unknown()).build();
    }

    private static Proposal renamed(Hosting hosting, String id) {
        return new Proposal(OfferBuilder.builder(hosting.offer()).id(id).attributes(Listing.unknown())
                        .locations(withoutPartlyComplete(hosting.offer().locations()))
                        .holdings(withoutRanges(hosting.offer().holdings())).build(),
                ContractBuilder.builder(hosting.contract()).attributes(Listing.unknown()).build());
    }

    // Nor do the peers know shares within bounds: to all that are compared, such a share is unknown.
    private static Listing<Holding> withoutRanges(Listing<Holding> holdings) {
        return holdings.with(holdings.items().stream().map(holding -> HoldingBuilder.builder(holding).capitalWithin(null).votesWithin(null).build()).toList());
    }

    // The peers know no listing of places that is complete for what is abroad only: to all that are compared, it is one of which more may be.
    private static Locations withoutPartlyComplete(Locations places) {
        return new Locations(wholeOrOpen(places.storage()), wholeOrOpen(places.backup()), wholeOrOpen(places.processing()),
                wholeOrOpen(places.administration()), wholeOrOpen(places.supervision()), wholeOrOpen(places.support()),
                wholeOrOpen(places.technicalData()));
    }

    private static Listing<String> wholeOrOpen(Listing<String> countries) {
        return new Listing<>(countries.complete(), countries.items());
    }

    /** The proposal that goes with a need: every other time its own, of the same situation, else that of another. */
    public static int partner(int need, int of) {
        return need % 2 == 0 ? need : (need * 7 + 3) % of;
    }

    /** The first folder above the working directory that holds the sources of the standard pack. */
    public static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(RULES))) {
                return folder;
            }
        }
        throw new IllegalStateException("The sources of the standard pack (%s) are not above the working directory. Maybe run from the root of the repository."
                .formatted(RULES));
    }
}
