package org.ancrage.spring.boot.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.spring.boot.AncrageHandle;

/** What both versions of Spring Boot are told of the health of Ancrage; details are shown to whom the application shows any. */
record HealthReport(AncrageHandle.State state, Map<String, Object> details) {

    static HealthReport of(AncrageHandle handle) {
        AncrageHandle.State state = handle.state();
        return new HealthReport(state, switch (state) {
            case STARTING -> Map.of();
            case STARTED -> packs(handle.get());
            case FAILED -> Map.of("reason", handle.failure().map(failure -> String.valueOf(failure.getMessage())).orElse(""));
        });
    }

    private static Map<String, Object> packs(Ancrage ancrage) {
        Map<String, Object> packs = new LinkedHashMap<>();
        ancrage.ruleSets().forEach(rules -> packs.put(rules.pack(), Map.of("version", rules.version(), "hash", rules.hash())));
        return ancrage.readings().isEmpty() ? Map.of("packs", packs) : Map.of("packs", packs, "readings", ancrage.readings());
    }
}
