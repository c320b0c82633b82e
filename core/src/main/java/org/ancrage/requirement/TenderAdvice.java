package org.ancrage.requirement;

import java.util.List;
import org.ancrage.law.TenderTerm;

/**
 * What a public buyer may write of something that is required, or that it may want all the same.
 *
 * @param term what is asked, and where that is told
 * @param edition as the law on the day of the launch has it
 * @param texts ids of the texts that require it on the day of use; none where no text does
 */
public record TenderAdvice(TenderTerm term, TenderTerm.Edition edition, List<String> texts) {
    public TenderAdvice {
        texts = List.copyOf(texts);
    }
}
