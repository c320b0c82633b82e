package org.ancrage.render;

import java.util.List;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.fact.Offer;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.words.Words;

/** What a rule rests on, and what stops it, in the words of one language; for those who test rules. Not thread-safe. */
public final class RuleWords {

    private final Words words;

    /** @param offer whose entities are spoken of */
    public RuleWords(Corpus corpus, Language language, Offer offer) {
        this.words = new Words(corpus, language, offer);
    }

    /** The facts that tell something, one by one. */
    public List<String> premises(List<Premise> premises) {
        return premises.stream().filter(words::telling).map(words::premise).toList();
    }

    /** What stopped a rule. */
    public String failure(NearMiss.Failure failure) {
        return words.failure(failure);
    }
}
