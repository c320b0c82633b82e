package org.ancrage.spring.boot.actuate;

import org.ancrage.spring.boot.AncrageHandle;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Health of Ancrage, on Spring Boot 3.5, whose classes stand elsewhere. Out of service while it starts, down where it could not. */
public final class AncrageHealthIndicatorOfBoot3 implements HealthIndicator {

    private final AncrageHandle handle;

    public AncrageHealthIndicatorOfBoot3(AncrageHandle handle) {
        this.handle = handle;
    }

    @Override
    public Health health() {
        HealthReport report = HealthReport.of(handle);
        Health.Builder health = switch (report.state()) {
            case STARTING -> Health.outOfService();
            case STARTED -> Health.up();
            case FAILED -> Health.down();
        };
        return health.withDetails(report.details()).build();
    }
}
