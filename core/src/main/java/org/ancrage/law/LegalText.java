package org.ancrage.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A legal text: its versions, and the criteria, provisions and readings that they use.
 *
 * @param id for example {@code fr/sren-31}; part of the public contract
 * @param title what it is
 * @param provisions what it cites
 * @param readings its open points
 * @param criteria what rules settle for it
 * @param versions in the order of time, without overlap
 * @param conflicts contradictions that it warns of
 */
public record LegalText(
        String id,
        Wording title,
        List<Provision> provisions,
        List<Reading> readings,
        List<Criterion> criteria,
        List<Version> versions,
        List<Conflict> conflicts) {

    public LegalText {
        provisions = List.copyOf(provisions);
        readings = List.copyOf(readings);
        criteria = List.copyOf(criteria);
        versions = List.copyOf(versions);
        conflicts = List.copyOf(conflicts);
    }

    /** What it is called while one of its versions stands. */
    public Wording title(Version version) {
        return Objects.requireNonNullElse(version.name(), title);
    }

    /** The version in force on that day; empty on days on which the text did not exist. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> version.period().contains(day)).findFirst();
    }
}
