package org.ancrage.procurement.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Work that may take longer than a moment: it goes on while the browser is shown a page that asks again by itself, without a script. The same key is the same
 * work, whoever asks.
 */
public final class Waiting<T> {

    private static final int MOMENT_MILLIS = 900;

    private final Executor workers;
    private final Map<String, CompletableFuture<T>> begun;

    /** @param most results that are kept */
    public Waiting(Executor workers, int most) {
        this.workers = workers;
        this.begun = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<T>> eldest) {
                return size() > most;
            }
        });
    }

    /** The result, begun now or earlier; empty while it is worked on. What went wrong is thrown, once. */
    public Optional<T> of(String key, Supplier<T> work) {
        return told(key, begun.computeIfAbsent(key, fresh -> CompletableFuture.supplyAsync(work, workers)));
    }

    /** The result of what was begun, which then is forgotten; empty while it is worked on, and where nothing was begun. */
    public Optional<T> taken(String key) {
        CompletableFuture<T> work = begun.get(key);
        Optional<T> result = work == null ? Optional.empty() : told(key, work);
        result.ifPresent(there -> begun.remove(key));
        return result;
    }

    public boolean at(String key) {
        return begun.containsKey(key);
    }

    private Optional<T> told(String key, CompletableFuture<T> work) {
        try {
            return Optional.of(work.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (java.util.concurrent.ExecutionException failed) {
            begun.remove(key, work);
            throw rethrown(failed.getCause());
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException thrown ? thrown : new CompletionException(cause);
    }

    /** The page that is shown meanwhile. What the last step told is told again on the page that comes after it. */
    public static String page(HttpServletRequest request, HttpServletResponse response) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
        if (told != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(told);
            RequestContextUtils.saveOutputFlashMap(request.getRequestURI(), request, response);
        }
        response.setHeader("Refresh", "2");
        return "waiting";
    }
}
