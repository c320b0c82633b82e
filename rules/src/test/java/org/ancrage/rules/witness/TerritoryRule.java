package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.fact.Location;
import org.ancrage.fact.term.AccreditedData;

/** INT-REX-HB: sensitive data of the administration are hosted on the national territory, but for an exception. */
final class TerritoryRule {

    /** Regulation (EU) 2018/1807. */
    private static final LocalDate FREE_FLOW = LocalDate.of(2019, 5, 28);

    /** R9 of 2023, which recalls where personal data may be hosted; that of 2021 is followed beside this rule. */
    private static final LocalDate CIRCULAR = LocalDate.of(2023, 5, 31);

    /** Iceland, Liechtenstein and Norway (page on transfers). */
    private static final Set<String> EFTA_IN_ECONOMIC_AREA = Set.of("IS", "LI", "NO");

    private final Completion asked;
    private final EntitySensitivity data;

    TerritoryRule(Completion asked, EntitySensitivity data) {
        this.asked = asked;
        this.data = data;
    }

    /** For the State (PSSIE): its exception takes the agreement of the HFDS and a derogation in the accreditation decision. */
    boolean metByTheState() {
        return everywhere(NationalTerritory::holds)
                || derogation() && asked.yes(asked.need().project().hfdsAgreement(), "project.hfdsAgreement")
                || laterCircular() && unionSuffices(this::inFranceOrUnion)
                || freeFlow() && unionSuffices(this::whereDataFlowFreely);
    }

    /**
     * For others (instruction no. 901, annex 1): without the HFDS. In « Diffusion restreinte », public security always has a stake. The later
     * circular governs whom it is addressed to, and says nothing of the instruction.
     */
    boolean metByOthers() {
        return everywhere(NationalTerritory::holds) || derogation() || freeFlow() && unionSuffices(this::whereDataFlowFreely);
    }

    /** In the decision that accredits these data; another one may accredit them besides. « Diffusion restreinte » is sensitive too. */
    private boolean derogation() {
        return new SystemAccreditations(asked)
                .derogateFromTerritory(data.restricted() ? AccreditedData.DIFFUSION_RESTREINTE : AccreditedData.SENSITIVE);
    }

    /** The later circular alone governs commercial cloud. */
    private boolean laterCircular() {
        return asked.since(CIRCULAR) && asked.reads("fr/pssie#r9-special", "later-circular");
    }

    /** Localisation in one Member State is left unapplied. */
    private boolean freeFlow() {
        return asked.since(FREE_FLOW) && asked.reads("fr/pssie#free-flow", "disapplied");
    }

    /** Neither holds of what no private provider is paid for, nor where public security is at stake (page, 7 b and c, and P4). */
    private boolean unionSuffices(Predicate<String> there) {
        return everywhere(there) && new Outsourcing(asked).toPrivateProvider() && !data.concernsPublicSecurity();
    }

    private boolean inFranceOrUnion(String country) {
        return NationalTerritory.holds(country) || UnionTerritory.holds(country, asked.day());
    }

    /** Whether the regulation holds in the other States of the Economic Area the page does not know: by default they are outside the Union. */
    private boolean whereDataFlowFreely(String country) {
        return inFranceOrUnion(country) || EFTA_IN_ECONOMIC_AREA.contains(country) && asked.reads("fr/pssie#economic-area", "economic-area");
    }

    private boolean everywhere(Predicate<String> there) {
        return hosting().allMatch(function -> HostingPlaces.of(asked, function).stream().allMatch(there));
    }

    /** Back-ups are stored. Remote support or administration is no hosting. */
    private Stream<Location.Function> hosting() {
        return asked.reads("fr/pssie#hosting-extent", "storage-only")
                ? Stream.of(Location.Function.STORAGE, Location.Function.BACKUP)
                : Stream.of(Location.Function.STORAGE, Location.Function.BACKUP, Location.Function.PROCESSING);
    }
}
