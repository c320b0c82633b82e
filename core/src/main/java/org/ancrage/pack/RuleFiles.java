package org.ancrage.pack;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rule files of one pack, for a {@link RuleCompiler}.
 *
 * @param rulePackage Java package of its rules; those of a folder are in a package below, as {@code fr/sren-31} in {@code
 *     <rulePackage>.fr.sren_31}
 * @param files content by path in the pack, for example {@code fr/sren-31/rules.drl}; must not be changed afterwards
 * @param loader finds the types of facts; its own classes are never replaced
 * @param restricted limits of a pack that is not trusted; null where the author of the pack may run code
 * @param cache folder that keeps what was compiled, created where it is missing; null to keep it in memory only. Who can write to it
 *     can run code.
 */
public record RuleFiles(
        String rulePackage,
        Map<String, byte[]> files,
        ClassLoader loader,
        @Nullable RestrictedLimits restricted,
        @Nullable Path cache) {

    public RuleFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Trusted, without a cache on disk. */
    public static RuleFiles trusted(String rulePackage, Map<String, byte[]> files, ClassLoader loader) {
        return new RuleFiles(rulePackage, files, loader, null, null);
    }

    /** Not trusted, with the limits by default and without a cache on disk. */
    public static RuleFiles restricted(String rulePackage, Map<String, byte[]> files, ClassLoader loader) {
        return new RuleFiles(rulePackage, files, loader, RestrictedLimits.DEFAULT, null);
    }

    public RuleFiles cachedIn(@Nullable Path folder) {
        return new RuleFiles(rulePackage, files, loader, restricted, folder);
    }
}
