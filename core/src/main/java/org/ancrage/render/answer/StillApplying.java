package org.ancrage.render.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.Remedy.CriterionChange;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;

/**
 * Which changes of a remedy are needed only as far as a text still applies: where another change is of the facts on which that hangs, as the choice
 * of another kind of cloud is, the text may no longer ask anything. Remedies take each criterion by itself, and cannot know.
 */
public final class StillApplying {

    private final Corpus corpus;
    private final LocalDate on;

    public StillApplying(Corpus corpus, LocalDate on) {
        this.corpus = corpus;
        this.on = on;
    }

    /** Texts that may no longer apply once all of this is done. */
    List<String> doubtful(Remedy remedy) {
        return remedy.texts().stream().filter(text -> remedy.changes().stream()
                .anyMatch(change -> change.to() == Truth.MET && !change.texts().contains(text) && decides(change.criterion(), text))).toList();
    }

    /** Changes that these texts alone need. */
    static List<CriterionChange> neededBy(List<String> texts, Remedy remedy) {
        Set<String> some = Set.copyOf(texts);
        return remedy.changes().stream().filter(change -> !change.texts().isEmpty() && some.containsAll(change.texts())).toList();
    }

    /** Whether all that would settle the criterion settles as well whether the text applies. */
    private boolean decides(Criterion criterion, String text) {
        return !criterion.asks().isEmpty() && corpus.text(text).flatMap(one -> one.on(on)).stream().flatMap(version -> version.applies().criteria())
                .flatMap(applying -> corpus.criterion(applying).stream()).anyMatch(applying -> applying.asks().containsAll(criterion.asks()));
    }
}
