package org.ancrage.procurement.page;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Threads for work that pages wait for: as many as there are processors, so that a lot of work does not make every page slow. */
@Component
public class Workers implements Executor, DisposableBean {

    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** What is written is written as a whole: whatever goes on may end. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
