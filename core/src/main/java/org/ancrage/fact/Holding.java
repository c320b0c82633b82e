package org.ancrage.fact;

import java.math.BigDecimal;
import java.util.Objects;
import org.ancrage.fact.predicate.RangeOf;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * What one entity holds directly of another; chains and cycles of holdings are allowed.
 *
 * @param id makes two equal holdings two: 20 % and 20 % are 40 %
 * @param holder id of the entity that holds
 * @param of id of the entity that is held
 * @param capital percentage of the share capital, from 0 to 100
 * @param votes percentage of the voting rights, from 0 to 100
 * @param declared whether the holder declared the crossing of a threshold (Code de commerce, art. L. 233-7, I); asked where shares are listed
 * @param veto whether a contract or the by-laws give the holder, alone or with others, a right of veto
 * @param appointsMajority whether they let it, alone or with others, appoint the majority of the administration, management or supervisory bodies
 * @param control whether the holder controls (Code de commerce, art. L. 233-3); more than half of the votes is control, so that "no" contradicts it
 * @param capitalWithin between what bounds {@code capital} lies, where that is not known exactly
 * @param votesWithin between what bounds {@code votes} lies, where that is not known exactly
 */
@WithBuilder
public record Holding(
        String id,
        String holder,
        String of,
        @Nullable BigDecimal capital,
        @Nullable BigDecimal votes,
        Answer declared,
        Answer veto,
        Answer appointsMajority,
        Answer control,
        @RangeOf("capital") @Nullable ShareRange capitalWithin,
        @RangeOf("votes") @Nullable ShareRange votesWithin) {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** @throws IllegalArgumentException if a share is known exactly and lies outside of its range */
    public Holding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(of, "of");
        declared = Answer.orUnknown(declared);
        veto = Answer.orUnknown(veto);
        appointsMajority = Answer.orUnknown(appointsMajority);
        control = Answer.orUnknown(control);
        capital = exactly(capital, capitalWithin);
        votes = exactly(votes, votesWithin);
        capitalWithin = saysMore(capital, capitalWithin) ? capitalWithin : null;
        votesWithin = saysMore(votes, votesWithin) ? votesWithin : null;
    }

    /** Shares that are known exactly, or not at all. */
    public Holding(String id, String holder, String of, @Nullable BigDecimal capital, @Nullable BigDecimal votes, Answer declared, Answer veto,
            Answer appointsMajority, Answer control) {
        this(id, holder, of, capital, votes, declared, veto, appointsMajority, control, null, null);
    }

    private static @Nullable BigDecimal exactly(@Nullable BigDecimal percent, @Nullable ShareRange within) {
        if (percent != null && within != null && !within.contains(percent)) {
            throw new IllegalArgumentException("The share (%s) does not lie in its range (%s). Keep one.".formatted(percent, within));
        }
        return percent == null && within != null ? within.only().orElse(null) : percent;
    }

    private static boolean saysMore(@Nullable BigDecimal percent, @Nullable ShareRange within) {
        return percent == null && within != null && !within.everything();
    }

    /** Of the id alone, as that of an {@link Offer}. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Known to control: said so, or more than half of the votes. */
    @Reads({"control", "votes"})
    public boolean controlling() {
        return control.yes() || control.possible() && moreThanHalfOfVotes();
    }

    /** By their number or by their range: « above 50 % » is more than half. */
    @Reads("votes")
    public boolean moreThanHalfOfVotes() {
        return votes != null && votes.compareTo(HALF) > 0 || votesWithin != null && votesWithin.moreThan(HALF);
    }

    /** Control is known or cannot be ruled out. */
    @Reads("control")
    public boolean possiblyControlling() {
        return control.possible();
    }

    /** Whether it gives control is not known. */
    @Reads({"control", "votes"})
    public boolean controlUnclear() {
        return possiblyControlling() && !controlling();
    }

    /** Known to give a right of veto. */
    @Reads("veto")
    public boolean givesVeto() {
        return veto.yes();
    }

    @Reads("veto")
    public boolean mayGiveVeto() {
        return veto.possible();
    }

    /** Known to let the holder appoint the majority of a governing body. */
    @Reads("appointsMajority")
    public boolean givesMajority() {
        return appointsMajority.yes();
    }

    @Reads("appointsMajority")
    public boolean mayGiveMajority() {
        return appointsMajority.possible();
    }
}
