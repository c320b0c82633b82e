package org.ancrage.procurement.api;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How things are answered. */
public final class Resources {

    private static final int MOST = 500;

    private Resources() {
    }

    /** With the version of which it is, for whoever wants to change it. */
    public static <T> ResponseEntity<T> of(T resource, int version) {
        return ResponseEntity.ok().eTag(EntityTag.of(version)).body(resource);
    }

    /**
     * The first of a long list; where the rest is told as RFC 8288 has it.
     *
     * @param found one more than are answered, where there are as many
     * @param next address of what follows one of them
     */
    public static <T> ResponseEntity<List<T>> page(List<T> found, int most, Function<T, String> next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > most) {
            answer.header(HttpHeaders.LINK, "<%s&most=%s>; rel=\"next\"".formatted(next.apply(found.get(most - 1)), most));
        }
        return answer.body(found.stream().limit(most).toList());
    }

    /** How many are answered at once, of how many were asked for. */
    public static int most(int asked) {
        return Math.max(1, Math.min(asked, MOST));
    }

    /** What has come to be. */
    public static <T> ResponseEntity<T> created(String path, T resource) {
        return ResponseEntity.created(URI.create(path)).body(resource);
    }
}
