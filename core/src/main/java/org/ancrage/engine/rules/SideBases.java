package org.ancrage.engine.rules;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ancrage.engine.limit.Once;

/**
 * Bases in which needs and offers are settled apart. They are built in the background once more than a few questions were asked: who asks once need not wait for
 * them. Thread-safe.
 */
public final class SideBases {

    /** Questions that are answered without them. */
    private static final int FEW = 8;

    private final RuleBook book;
    private final AtomicInteger asked = new AtomicInteger();
    private final Once<Future<PartSessions>> building;

    public SideBases(RuleBook book, List<RuleSource> sources) {
        this.book = book;
        this.building = new Once<>(this, () -> RuleBases.inBackground(() -> new PartSessions(sources, book.sides())));
    }

    /** Counts a question; empty where it is to be answered without them. */
    public Optional<PartSessions> asked() {
        if (asked.get() < FEW) {
            asked.incrementAndGet();
            return Optional.empty();
        }
        return possible() && building.get().isDone() ? Optional.of(RuleBases.finished(building.get())) : Optional.empty();
    }

    /** Builds them now, if they are not; empty where needs and offers cannot be settled apart. */
    public Optional<PartSessions> built() {
        asked.set(FEW);
        return possible() ? Optional.of(RuleBases.finished(building.get())) : Optional.empty();
    }

    /** Not where facts are derived from both, nor where packs are not trusted, whose rules are watched question by question. */
    private boolean possible() {
        return book.trusted() && !book.sides().derivesFromPairs();
    }
}
