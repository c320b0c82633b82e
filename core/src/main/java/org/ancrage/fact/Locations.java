package org.ancrage.fact;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.predicate.ByKind;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.Country;

/**
 * Where an offer stores, processes, administers and supports, each as a listing of countries, which may also be complete for those outside a territory
 * only: {@code storage: {completeFor: [OUTSIDE_EUROPEAN_UNION], atLeast: [FR]}}, in France and perhaps in other States of the Union.
 *
 * @param storage where customers' data are stored
 * @param backup where back-ups of them are stored
 * @param processing where they are processed
 * @param administration from where the service is administered
 * @param supervision from where it is supervised
 * @param support from where customers are supported
 * @param technicalData where technical data are stored and processed
 */
@WithBuilder
public record Locations(
        @ByKind Listing<@Country String> storage,
        @ByKind Listing<@Country String> backup,
        @ByKind Listing<@Country String> processing,
        @ByKind Listing<@Country String> administration,
        @ByKind Listing<@Country String> supervision,
        @ByKind Listing<@Country String> support,
        @ByKind Listing<@Country String> technicalData) {

    public Locations {
        storage = Listing.orUnknown(storage);
        backup = Listing.orUnknown(backup);
        processing = Listing.orUnknown(processing);
        administration = Listing.orUnknown(administration);
        supervision = Listing.orUnknown(supervision);
        support = Listing.orUnknown(support);
        technicalData = Listing.orUnknown(technicalData);
    }

    /** Nothing is known. */
    public static Locations unknown() {
        Listing<String> unknown = Listing.unknown();
        return new Locations(unknown, unknown, unknown, unknown, unknown, unknown, unknown);
    }

    /** Everything is done in these countries and nowhere else. */
    public static Locations onlyIn(@Country String... countries) {
        Listing<String> only = Listing.only(countries);
        return new Locations(only, only, only, only, only, only, only);
    }

    /** The countries of one function. */
    public Listing<@Country String> of(Location.Function function) {
        return switch (function) {
            case STORAGE -> storage;
            case BACKUP -> backup;
            case PROCESSING -> processing;
            case ADMINISTRATION -> administration;
            case SUPERVISION -> supervision;
            case SUPPORT -> support;
            case TECHNICAL_DATA -> technicalData;
        };
    }

    /** One fact per function and country. */
    public List<Location> each() {
        return Stream.of(Location.Function.values())
                .flatMap(function -> of(function).items().stream().distinct().map(country -> new Location(function, country)))
                .toList();
    }
}
