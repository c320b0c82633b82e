package org.ancrage.spring.boot.actuate;

import org.ancrage.spring.boot.AncrageHandle;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * Refuses traffic in place of accepting it where Ancrage could not start. A bean made after the one that keeps the state of the application: it hears of
 * each event after that, so that what it says of one comes last.
 */
public final class AncrageReadiness implements ApplicationListener<AvailabilityChangeEvent<?>> {

    private final AncrageHandle handle;
    private final ApplicationContext context;

    public AncrageReadiness(AncrageHandle handle, ApplicationContext context) {
        this.handle = handle;
        this.context = context;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<?> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && handle.state() != AncrageHandle.State.STARTED) {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        }
    }
}
