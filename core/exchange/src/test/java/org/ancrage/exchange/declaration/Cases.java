package org.ancrage.exchange.declaration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.verify.RandomHostings;

/** Needs and offers to try declarations on. */
final class Cases {

    static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    static final Ancrage ANCRAGE = Ancrage.standard();
    static final Portfolio PORTFOLIO = portfolio();

    private Cases() {
    }

    private static Portfolio portfolio() {
        try {
            return new PortfolioReader().read(Path.of("../../samples/cli/cases/portfolio/needs"), Path.of("../../samples/cli/cases/portfolio/offers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Need need(String id) {
        return PORTFOLIO.needs().stream().filter(need -> need.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every need with every offer, and others near them. */
    static List<Hosting> hostings(int near, long seed) {
        RandomHostings random = new RandomHostings(seed);
        List<Hosting> hostings = new ArrayList<>(PORTFOLIO.hostings());
        for (Hosting each : PORTFOLIO.hostings()) {
            for (int number = 0; number < near; number++) {
                Hosting other = random.near(each, 6);
                if (HostingChecks.check(other).isEmpty()) {
                    hostings.add(new Hosting(each.need(), other.offer(), other.contract()));
                }
            }
        }
        return hostings.stream().filter(hosting -> HostingChecks.check(hosting).isEmpty()).toList();
    }
}
