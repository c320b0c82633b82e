package org.ancrage.spring.boot.actuate;

import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.AncrageUnavailableException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/**
 * Keeps an application from being ready before Ancrage is. The server listens and the probe of liveness answers while Ancrage starts; Spring Boot accepts
 * traffic once its runners have ended, and this one waits. Runners of the application come after it, and find Ancrage there.
 */
public final class AncrageStartRunner implements ApplicationRunner, Ordered {

    private final AncrageHandle handle;
    private final boolean failFast;

    /** @param failFast whether the application ends where Ancrage could not start */
    public AncrageStartRunner(AncrageHandle handle, boolean failFast) {
        this.handle = handle;
        this.failFast = failFast;
    }

    /** @throws AncrageUnavailableException if it could not start, and the application is to end then */
    @Override
    public void run(ApplicationArguments arguments) {
        handle.awaitEnd();
        if (failFast) {
            handle.await();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
