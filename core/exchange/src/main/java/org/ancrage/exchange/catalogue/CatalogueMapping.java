package org.ancrage.exchange.catalogue;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.evidence.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a catalogue is which component of a certificate. {@link MappingReader} reads it. Immutable.
 *
 * @param separator between fields
 * @param encoding of the file
 * @param dates how dates are written
 * @param holder column with the name of who holds the certificate
 * @param source what the catalogue is; its hash is that of the file
 * @param components by name of the component
 */
public record CatalogueMapping(
        char separator, Charset encoding, DateTimeFormatter dates, String holder, Source source, Map<String, Mapped> components) {

    /**
     * Where a component comes from: a value that is the same for all rows, or a column.
     *
     * @param constant values that are the same for all rows; empty where there is a column
     * @param column its name; null where there is a constant
     * @param values what cells mean, as they are written; empty where they are written as facts are
     * @param splitAt what stands between the items of a list; null where a cell holds one
     * @param complete whether a list is all there is
     */
    public record Mapped(List<String> constant, @Nullable String column, Map<String, String> values, @Nullable String splitAt, boolean complete) {
        public Mapped {
            constant = List.copyOf(constant);
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    public CatalogueMapping {
        components = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /** Columns that the catalogue must have. */
    public Set<String> columns() {
        return Stream.concat(Stream.of(holder), components.values().stream().map(Mapped::column).filter(java.util.Objects::nonNull))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
