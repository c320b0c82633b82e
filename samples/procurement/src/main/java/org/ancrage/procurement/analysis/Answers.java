package org.ancrage.procurement.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.spring.boot.AncrageMeter;
import org.springframework.stereotype.Component;

/** What the law makes of a question. The same question has the same answer: a page, its picture and its document ask once. */
@Component
class Answers {

    private static final int REMEMBERED = 300;

    private record Asked(Request request, LocalDate on, Map<String, String> readings, boolean page) {
    }

    private final Ancrage ancrage;
    private final Trust trust;
    private final AncrageMeter meter;
    private final Map<Asked, Assessment> last = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Assessment> eldest) {
            return size() > REMEMBERED;
        }
    });

    Answers(Ancrage ancrage, Trust trust, AncrageMeter meter) {
        this.ancrage = ancrage;
        this.trust = trust;
        this.meter = meter;
    }

    /**
     * The outcomes, for a list.
     *
     * @param readings those that are settled, and no others: options by global id
     */
    Assessment outcome(Request request, LocalDate on, Map<String, String> readings) {
        return answer(new Asked(request, on, readings, false), Set.of(Level.OUTCOME));
    }

    /** What it comes to, without what it rests on, which the library finds in half the time where it takes all facts as they are told. */
    Outcomes outcomes(Request request, LocalDate on, Map<String, String> readings) {
        if (trust.isEmpty() && request.provenance().assumptions().isEmpty()) {
            return meter.measure("outcomes", () -> ancrage.withReadings(readings).outcomes(request.hosting(), on));
        }
        Assessment answer = outcome(request, on, readings);
        Map<String, Outcome> texts = new LinkedHashMap<>();
        answer.decisions().forEach(decision -> texts.put(decision.text(), decision.outcome()));
        return new Outcomes(on, request.hosting().need().id(), request.hosting().offer().id(), answer.outcome(), texts);
    }

    /** All of it, for a page. */
    Assessment page(Request request, LocalDate on, Map<String, String> readings) {
        return answer(new Asked(request, on, readings, true), Set.of(Level.PAGE, Level.FULL));
    }

    private Assessment answer(Asked asked, Set<Level> levels) {
        Assessment known = last.get(asked);
        if (known == null) {
            Level[] all = levels.toArray(Level[]::new);
            known = meter.measure(asked.page() ? "page" : "outcome", () -> ancrage.withReadings(asked.readings())
                    .assess(asked.request().hosting(), asked.request().provenance(), trust, asked.on(), all[0], all));
            last.put(asked, known);
        }
        return known;
    }
}
