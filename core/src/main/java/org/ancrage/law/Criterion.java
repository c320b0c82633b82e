package org.ancrage.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that rules settle on the facts.
 *
 * @param id global id, for example {@code fr/secnumcloud#individual-cap}
 * @param statement a sentence that is true when the criterion is met
 * @param contrary a sentence that is true when it is not met; null where no text asks for that
 * @param question what a buyer is asked when it is unknown
 * @param asks JSON pointers of the components of a request that would settle it
 * @param remedy who can bring it about, and how
 * @param provisions global ids of the provisions that it comes from, at least one
 * @param undertaking the parties to the contract may still promise it: while it is not met, the text is complied with on condition
 * @param dimension which side of digital sovereignty it serves
 */
public record Criterion(
        String id,
        Wording statement,
        @Nullable Wording contrary,
        Wording question,
        List<String> asks,
        Remedy remedy,
        List<String> provisions,
        boolean undertaking,
        Dimension dimension) {

    /** The two sides of digital sovereignty (opinion 2023-06 of the CSNP). */
    public enum Dimension {
        DATA, TECHNOLOGY
    }

    /** Who can turn an unmet criterion into a met one. */
    public enum Actor {
        HOSTER, CUSTOMER,
        /** Both parties, by a clause. */
        CONTRACT,
        /** Neither party. */
        NOBODY
    }

    /** Who can bring a criterion about, and how; for {@code NOBODY}, why nobody can. */
    public record Remedy(Actor by, Wording how) {
    }

    /** A criterion that no text asks not to be met. */
    public Criterion(String id, Wording statement, Wording question, List<String> asks, Remedy remedy, List<String> provisions, boolean undertaking,
            Dimension dimension) {
        this(id, statement, null, question, asks, remedy, provisions, undertaking, dimension);
    }

    public Criterion {
        asks = List.copyOf(asks);
        provisions = List.copyOf(provisions);
    }
}
