package org.ancrage.spring.boot.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ancrage.Ancrage;
import org.ancrage.AncrageBuilder;
import org.ancrage.document.Document;
import org.ancrage.document.Limits;
import org.ancrage.document.evidence.TrustReader;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.RestrictedLimits.Permission;
import org.ancrage.spring.boot.AncrageCustomizer;
import org.ancrage.spring.boot.ChosenReadings;
import org.jspecify.annotations.Nullable;

/** What properties say, as what it means. */
final class Configured {

    private Configured() {
    }

    static Ancrage ancrage(AncrageProperties properties, List<AncrageCustomizer> customizers, @Nullable ClassLoader loader) {
        AncrageBuilder builder = Ancrage.builder();
        if (loader != null) {
            builder.classLoader(loader);
        }
        if (properties.standard()) {
            builder.standard();
        }
        properties.packs().forEach(pack -> add(pack, builder));
        RestrictedLimits limits = RestrictedLimits.DEFAULT.permitting(properties.restrictedPermits().toArray(Permission[]::new));
        properties.restrictedPacks().forEach(folder -> builder.restricted(folder, limits));
        if (properties.cache() != null) {
            builder.cache(properties.cache());
        }
        customizers.forEach(customizer -> customizer.customize(builder));
        return ChosenReadings.parse(properties.readings(), "ancrage.readings").applyTo(builder.build());
    }

    /** A folder or jar that exists, or else an id. */
    private static void add(String pack, AncrageBuilder builder) {
        Optional<Path> place = PackReader.existing(pack);
        if (place.isPresent()) {
            builder.pack(place.get());
        } else if (PackReader.isId(pack)) {
            builder.pack(pack);
        } else {
            throw new IllegalArgumentException("ancrage.packs: there is no pack (%s). Give a folder with pack.yaml, a jar, or the id of a pack on the class path."
                    .formatted(pack));
        }
    }

    /** @throws org.ancrage.document.InvalidInputException if it asks for what a request has not */
    static Trust trust(AncrageProperties properties) {
        Trust trust = new Trust(properties.trust().stream().map(demand -> new Trust.Demand(demand.facts(), demand.atLeast(), demand.notOlderThan())).toList());
        return trust.isEmpty() ? Trust.anything() : TrustReader.read(new Document("ancrage.trust", TrustReader.toNode(trust)));
    }

    static Limits limits(AncrageProperties properties) {
        long bytes = properties.limits().bytes().toBytes();
        if (bytes < 1 || bytes >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("ancrage.limits.bytes: %s bytes are no size of a document. Give 1B to 2047MB.".formatted(bytes));
        }
        return new Limits((int) bytes, properties.limits().depth(), properties.limits().nodes());
    }
}
