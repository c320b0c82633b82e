package org.ancrage.requirement;

import java.util.List;
import org.ancrage.law.Force;
import org.ancrage.law.Wording;

/**
 * What one text asks on a day.
 *
 * @param text id of the text
 * @param title what it is
 * @param version id of its version
 * @param force its weight
 * @param applies whether it concerns the need
 * @param where what must hold for it to concern the need, as far as that is not known and where open points of law are read by default;
 *     {@link Demand#NOTHING} where it does in any case, {@link Demand#IMPOSSIBLE} where it does not
 * @param open whether nothing that is known bears on whether it concerns the need, as far as the need decides that
 * @param requirements in the order of its outline; none where it does not concern the need, or asks nothing more
 * @param questions what is not known of the need and decides what it asks
 */
public record TextRequirements(
        String text, Wording title, String version, Force force, Applies applies, Demand where, boolean open,
        List<Requirement> requirements, List<NeedQuestion> questions) {

    /** Whether a text concerns a need. */
    public enum Applies {
        YES,
        /** That depends on the offer, on what is not known of the need, or on a reading. */
        PERHAPS,
        NO
    }

    /**
     * What a buyer is asked of the need.
     *
     * @param criterion global id of the criterion that it settles
     * @param question in words
     * @param asks JSON pointers of the components of a request that are not known
     */
    public record NeedQuestion(String criterion, Wording question, List<String> asks) {
        public NeedQuestion {
            asks = List.copyOf(asks);
        }
    }

    public TextRequirements {
        requirements = List.copyOf(requirements);
        questions = List.copyOf(questions);
    }
}
