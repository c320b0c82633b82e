package org.ancrage.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is ({@code pack.yaml}).
 *
 * @param id of the pack
 * @param version of the pack
 * @param basePackage Java package of its rules; those of a text are in a package below
 * @param texts ids of its legal texts, which are folders beside {@code pack.yaml}
 * @param jurisdictions path of the file of jurisdictions; null where the pack has none
 * @param models resource on the class path that lists the compiled rules; null where the pack has no rules
 */
public record PackManifest(String id, String version, String basePackage, List<String> texts, @Nullable String jurisdictions, @Nullable String models) {

    public PackManifest {
        texts = List.copyOf(texts);
    }
}
