package org.ancrage.engine.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.engine.outline.ReadingAgreement;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;

/** Tells on which readings it rests what is found of a criterion; texts share criteria. Not thread-safe. */
final class TakenReadings {

    private final Assessor assessor;
    private final Map<String, List<TakenReading>> known = new HashMap<>();

    TakenReadings(Assessor assessor) {
        this.assessor = assessor;
    }

    /** The readings, open or settled beforehand, without which the rules would say something else of a criterion. */
    List<TakenReading> of(String criterion) {
        return assessor.book().readings(criterion).isEmpty() ? List.of()
                : known.computeIfAbsent(criterion, fresh -> assessor.answering().readings(fresh, this::taken));
    }

    private List<TakenReading> taken(String criterion) {
        Set<String> open = assessor.openReadings(criterion);
        Map<Map<String, String>, Truth> found = new LinkedHashMap<>();
        assessor.combinations(criterion).forEach(options -> found.put(options, assessor.texts().truth(criterion, options)));
        return assessor.book().settling(criterion).stream().flatMap(rule -> rule.readings().stream()).distinct().sorted()
                .map(id -> assessor.law().corpus().reading(id).orElseThrow())
                .filter(reading -> open.contains(reading.id())
                        ? ReadingAgreement.matters(reading.id(), found)
                        : assessor.law().day().law().openReadings().contains(reading.id()) && isDecisive(reading, criterion))
                .map(reading -> new TakenReading(reading, reading.option(assessor.defaultOption(reading.id()))))
                .toList();
    }

    private boolean isDecisive(Reading reading, String criterion) {
        return reading.options().stream().map(option -> assessor.under(Map.of(reading.id(), option.id())).truth(criterion)).distinct().count() > 1;
    }
}
