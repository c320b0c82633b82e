package org.ancrage.procurement.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) as the description has them.
 *
 * @param type a name, which leads nowhere
 * @param problems all that is wrong with a document, each with its place
 */
record ProblemDocument(URI type, String title, int status, @Nullable String detail, @Nullable List<DocumentProblem> problems) {

    /**
     * What the library finds in a document.
     *
     * @param pointer JSON pointer into what was sent
     * @param message in the language of whoever calls
     */
    record DocumentProblem(String source, String pointer, @Nullable Integer line, String code, Map<String, String> arguments, String message) {
    }
}
