package org.ancrage.procurement.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is no page of the application. Pages of the library stand alone and bring their one style inside, with a policy that allows that one by its
 * hash: they are answered as documents of their own, never put into a page.
 */
public final class Documents {

    private static final String HTML = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private Documents() {
    }

    /** A page of the library. */
    public static ResponseEntity<byte[]> html(String page) {
        return ResponseEntity.ok().header("Content-Security-Policy", HTML).contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** A picture of the library. */
    public static ResponseEntity<byte[]> svg(String picture) {
        return ResponseEntity.ok().header("Content-Security-Policy", NOTHING).contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(picture.getBytes(StandardCharsets.UTF_8));
    }

    /** A file to be kept, never shown by the browser: whatever it is, it may come from a stranger. */
    public static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok().header("Content-Security-Policy", NOTHING)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM).body(content);
    }
}
