package org.ancrage.spring.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.pack.RestrictedLimits.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an application says of Ancrage.
 *
 * @param standard Whether the standard pack answers.
 * @param packs Packs that answer beside the standard pack, whose authors are trusted to run code: ids of packs on the class path, folders with pack.yaml, or jars.
 * @param restrictedPacks Folders of packs whose authors are not trusted; they take the dependency ancrage-authoring.
 * @param restrictedPermits What restricted packs may do to the answers of other packs. Nothing by default.
 * @param readings How open points of law are read: ID=OPTION settles one point, "default" all others on the option that protects the data. By default every defensible option is tried.
 * @param trust How well facts are wanted proven, by those endpoints that tell it. Facts that fall short are not known.
 * @param cache Folder in which compiled rule files are kept. Who can write to it can run code.
 * @param failFast Whether the application ends where Ancrage cannot start. Otherwise it goes on, is not ready, and what asks Ancrage fails.
 * @param limits What a document that is read may not exceed.
 */
@ConfigurationProperties("ancrage")
public record AncrageProperties(
        @DefaultValue("true") boolean standard,
        @DefaultValue List<String> packs,
        @DefaultValue List<Path> restrictedPacks,
        @DefaultValue Set<Permission> restrictedPermits,
        @DefaultValue List<String> readings,
        @DefaultValue List<Demand> trust,
        @Nullable Path cache,
        @DefaultValue("false") boolean failFast,
        @DefaultValue DocumentLimits limits) {

    /**
     * What is wanted of some facts.
     *
     * @param facts JSON pointers of components of a request, without the numbers of list items: /offer/certificates.
     * @param atLeast The weakest kind of source that is enough.
     * @param notOlderThan How long before the day of the question the source may speak, for example P1Y. Any time by default.
     */
    public record Demand(@DefaultValue List<String> facts, @DefaultValue("OFFICIAL_REGISTER") SourceKind atLeast, @Nullable Period notOlderThan) {
    }

    /**
     * What a document may not exceed.
     *
     * @param bytes Size in UTF-8.
     * @param depth Mappings and sequences within each other.
     * @param nodes Mappings, sequences and scalars together.
     */
    public record DocumentLimits(@DefaultValue("8MB") DataSize bytes, @DefaultValue("64") int depth, @DefaultValue("200000") int nodes) {
    }
}
