package org.ancrage.engine.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/** A question as it is asked, and with missing facts of it supposed, whatever the day: days of a timeline share it. Not thread-safe. */
public final class AskedQuestion {

    private final Hosting hosting;
    private final Once<Hosting> canonical;
    private final Once<List<OpenFact>> openFacts;
    /** What it brings to each day, which depends on the day through the members of the Union only. */
    private final Map<EuropeanUnion, List<Object>> given = new HashMap<>();
    /** With all that is open supposed, which is done alike on each day. */
    private final @Nullable AskedQuestion[] sampled = new @Nullable AskedQuestion[OpenFacts.SAMPLES];

    public AskedQuestion(Hosting hosting) {
        this.hosting = hosting;
        this.canonical = new Once<>(this, hosting::inCanonicalOrder);
        this.openFacts = new Once<>(this, () -> OpenFacts.of(canonical.get()));
    }

    public Hosting hosting() {
        return hosting;
    }

    /** Facts that do not depend on a reading, before anything is derived. */
    FactBase facts(AppliedLaw law) {
        return facts(law, Effort.limited(Effort.MOST_LOOKS, () -> DayFacts.extent(hosting)));
    }

    /** @param effort what looking at them may take */
    public FactBase facts(AppliedLaw law, Effort effort) {
        return new FactBase(DayFacts.facts(given.computeIfAbsent(law.day().law().union(), members -> DayFacts.given(hosting, members)), law), effort);
    }

    List<OpenFact> openFacts() {
        return openFacts.get();
    }

    AskedQuestion supposing(Map<OpenFact, Object> some) {
        return new AskedQuestion(OpenFacts.known(canonical.get(), some));
    }

    /** With all of {@link #openFacts()} supposed, in one of {@value OpenFacts#SAMPLES} ways. */
    AskedQuestion sampled(int sample) {
        AskedQuestion known = sampled[sample];
        if (known == null) {
            known = supposing(OpenFacts.sample(openFacts(), sample));
            sampled[sample] = known;
        }
        return known;
    }
}
