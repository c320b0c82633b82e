package org.ancrage.requirement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.law.TenderTerm;
import org.ancrage.law.TenderTerm.Fit;
import org.ancrage.law.TenderTerm.Instrument;

/**
 * What a public buyer may write of something that is required, or that it may want all the same.
 *
 * @param term what is asked, and where that is told
 * @param edition as the law on the day of the launch has it
 * @param onUse how each instrument would suit, were the consultation launched on the day of use; empty where that is the same
 * @param texts ids of the texts that require it on the day of use; none where no text does
 */
public record TenderAdvice(TenderTerm term, TenderTerm.Edition edition, Map<Instrument, Fit> onUse, List<String> texts) {
    public TenderAdvice {
        onUse = Collections.unmodifiableMap(new TreeMap<>(onUse));
        texts = List.copyOf(texts);
    }
}
