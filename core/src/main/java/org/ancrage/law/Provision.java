package org.ancrage.law;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citable piece of law, guidance or case law.
 *
 * @param id global id, for example {@code fr/sren-31#art-31-ii}
 * @param citation how a lawyer cites it
 * @param link where it can be read; null where no address is known
 * @param evidence how well it was verified
 * @param sources keys of the sources that were read
 * @param period while it is in force
 * @param verifiedOn day on which it was last checked
 */
public record Provision(
        String id,
        Wording citation,
        @Nullable URI link,
        Evidence evidence,
        List<String> sources,
        Period period,
        LocalDate verifiedOn) {

    public Provision {
        sources = List.copyOf(sources);
    }

    /** Of the id alone, which is unique in a corpus. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
