package org.ancrage.procurement.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Trust;
import org.springframework.stereotype.Component;

/** What the law makes of a question. The same question has the same answer: a page, its picture and its document ask once. */
@Component
class Answers {

    private static final int REMEMBERED = 300;

    private record Asked(Request request, LocalDate on, boolean page) {
    }

    private final Ancrage ancrage;
    private final Trust trust;
    private final Map<Asked, Assessment> last = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Assessment> eldest) {
            return size() > REMEMBERED;
        }
    });

    Answers(Ancrage ancrage, Trust trust) {
        this.ancrage = ancrage;
        this.trust = trust;
    }

    /** The outcomes, for a list. */
    Assessment outcome(Request request, LocalDate on) {
        return answer(new Asked(request, on, false), Set.of(Level.OUTCOME));
    }

    /** All of it, for a page. */
    Assessment page(Request request, LocalDate on) {
        return answer(new Asked(request, on, true), Set.of(Level.PAGE, Level.FULL));
    }

    private Assessment answer(Asked asked, Set<Level> levels) {
        Assessment known = last.get(asked);
        if (known == null) {
            Level[] all = levels.toArray(Level[]::new);
            known = ancrage.assess(asked.request().hosting(), asked.request().provenance(), trust, asked.on(), all[0], all);
            last.put(asked, known);
        }
        return known;
    }
}
