package org.ancrage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Accreditations that contradict each other: of one day, for the same service and zone, one says yes where another says no. Then it is not known,
 * and the better one is never taken for granted.
 *
 * <p>A decision whose day is not known may be of the same day. Who refuses the residual risks for some data refuses them for these and more, so that
 * a refusal for fewer data contradicts; for other data it does not. A derogation, and access by users, are contradicted by a decision on the same data only.
 */
final class ContradictoryAccreditations {

    private ContradictoryAccreditations() {
    }

    /** The same, in the same order; what another decision denies is unknown. */
    static List<Accreditation> weighed(List<Accreditation> accreditations) {
        if (accreditations.size() < 2) {
            return accreditations;
        }
        Map<@Nullable LocalDate, List<Accreditation>> denying = new HashMap<>();
        for (Accreditation one : accreditations) {
            if (one.residualRisksAccepted().no() || one.territoryDerogation().no() || one.accessibleToUsers().no()) {
                denying.computeIfAbsent(one.decidedOn(), day -> new ArrayList<>()).add(one);
            }
        }
        return denying.isEmpty() ? accreditations : accreditations.stream().map(one -> weighed(one, ofThatDay(one.decidedOn(), denying))).toList();
    }

    private static List<Accreditation> ofThatDay(@Nullable LocalDate day, Map<@Nullable LocalDate, List<Accreditation>> denying) {
        if (day == null) {
            return denying.values().stream().flatMap(List::stream).toList();
        }
        return Stream.of(day, (LocalDate) null).flatMap(one -> denying.getOrDefault(one, List.of()).stream()).toList();
    }

    private static Accreditation weighed(Accreditation one, List<Accreditation> denying) {
        Answer risks = weighed(one, denying, Accreditation::residualRisksAccepted, ContradictoryAccreditations::forNoMoreData);
        Answer derogation = weighed(one, denying, Accreditation::territoryDerogation, ContradictoryAccreditations::forTheSameData);
        Answer accessible = weighed(one, denying, Accreditation::accessibleToUsers, ContradictoryAccreditations::forTheSameData);
        return risks == one.residualRisksAccepted() && derogation == one.territoryDerogation() && accessible == one.accessibleToUsers()
                ? one
                : AccreditationBuilder.builder(one).residualRisksAccepted(risks).territoryDerogation(derogation).accessibleToUsers(accessible).build();
    }

    private static Answer weighed(Accreditation one, List<Accreditation> denying, Function<Accreditation, Answer> said,
            BiPredicate<Accreditation, Accreditation> onThese) {
        Answer given = Objects.requireNonNull(said.apply(one));
        boolean denied = given.yes() && denying.stream().anyMatch(other -> !other.id().equals(one.id()) && Objects.requireNonNull(said.apply(other)).no()
                && ContradictoryCertificates.mayOverlap(one.services(), other.services())
                && ContradictoryCertificates.mayOverlap(one.zones(), other.zones()) && onThese.test(other, one));
        return denied ? Answer.UNKNOWN : given;
    }

    /** Whether all data of the first may be among those of the other. */
    private static boolean forNoMoreData(Accreditation first, Accreditation other) {
        return first.data().items().stream().allMatch(kind -> other.mayAllow(kind));
    }

    private static boolean forTheSameData(Accreditation first, Accreditation other) {
        return forNoMoreData(first, other) && forNoMoreData(other, first);
    }
}
