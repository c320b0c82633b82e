package org.ancrage.exchange;

import java.util.List;

/**
 * Which facts rest on a source.
 *
 * @param source id of a {@link Source}
 * @param facts JSON pointers into the same document; each covers all that stands below it
 */
public record Evidence(String source, List<String> facts) {
    public Evidence {
        facts = List.copyOf(facts);
    }
}
