package org.ancrage.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is ({@code pack.yaml}).
 *
 * @param id of the pack
 * @param version of the pack
 * @param basePackage Java package of its rules; those of a text are in a package below
 * @param requires packs that it builds on: range of versions, by id
 * @param texts ids of its legal texts, which are folders beside {@code pack.yaml}
 * @param extended ids of texts of other packs for which it has further rules, in folders of the same name
 * @param jurisdictions path of the file of jurisdictions; null where the pack has none
 * @param amendments path of the file of amendments; null where the pack has none
 * @param procurement path of the file of what public buyers may require; null where the pack has none
 * @param acts path of the file of acts; null where the pack has none
 * @param knownFrom first day of which the pack holds all law of its subjects; null where it does not say
 * @param models resource on the class path that lists the compiled rules; null where the pack has no rules, or where they are compiled
 *     when the pack is used
 */
public record PackManifest(
        String id,
        String version,
        String basePackage,
        Map<String, String> requires,
        List<String> texts,
        List<String> extended,
        @Nullable String jurisdictions,
        @Nullable String amendments,
        @Nullable String procurement,
        @Nullable String acts,
        @Nullable LocalDate knownFrom,
        @Nullable String models) {

    public PackManifest {
        requires = Collections.unmodifiableMap(new LinkedHashMap<>(requires));
        texts = List.copyOf(texts);
        extended = List.copyOf(extended);
    }
}
