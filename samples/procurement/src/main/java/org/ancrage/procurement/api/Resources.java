package org.ancrage.procurement.api;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** How things are answered. */
public final class Resources {

    private Resources() {
    }

    /** With the version of which it is, for whoever wants to change it. */
    public static <T> ResponseEntity<T> of(T resource, int version) {
        return ResponseEntity.ok().eTag(EntityTag.of(version)).body(resource);
    }

    /** What has come to be. */
    public static <T> ResponseEntity<T> created(String path, T resource) {
        return ResponseEntity.created(URI.create(path)).body(resource);
    }
}
