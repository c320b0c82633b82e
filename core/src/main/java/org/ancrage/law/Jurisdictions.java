package org.ancrage.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.ForeignAccessLaw;
import org.jspecify.annotations.Nullable;

/**
 * Who was a member of what, which country was found adequate, and which foreign access laws existed, all dated.
 *
 * @param provisions what they rest on
 * @param readings open points about foreign laws
 * @param memberships memberships of the Union and of the European Economic Area
 * @param adequacies decisions under GDPR art. 45
 * @param accessLaws foreign laws that give access to data
 * @param events days on which something changed that a timeline tells
 */
public record Jurisdictions(
        List<Provision> provisions,
        List<Reading> readings,
        List<Membership> memberships,
        List<Adequacy> adequacies,
        List<AccessLawEntry> accessLaws,
        List<Event> events) {

    /** A group of States. */
    public enum Group {
        EUROPEAN_UNION, EUROPEAN_ECONOMIC_AREA
    }

    /** Membership of a State; members of the Union are members of the European Economic Area without a second entry. */
    public record Membership(String country, Group territory, Period period, String provision) {
    }

    /** An adequacy decision while it was in force. */
    public record Adequacy(String id, String jurisdiction, AdequacyDecision.Scope scope, Period period, String provision) {
    }

    /**
     * A foreign access law.
     *
     * @param period while it was in force
     * @param actsRunUntil first day on which nothing done under it still runs, after it lapsed; null where nothing outlives it
     */
    public record AccessLawEntry(
            String id, String jurisdiction, Wording title, Period period, @Nullable LocalDate actsRunUntil, String provision) {
    }

    /**
     * A day on which something changed.
     *
     * @param what a sentence that says what
     * @param provision global id of where it is laid down; null where that is nowhere
     */
    public record Event(LocalDate date, Wording what, @Nullable String provision) {
    }

    public Jurisdictions {
        provisions = List.copyOf(provisions);
        readings = List.copyOf(readings);
        memberships = List.copyOf(memberships);
        adequacies = List.copyOf(adequacies);
        accessLaws = List.copyOf(accessLaws);
        events = List.copyOf(events);
    }

    /** Nothing: no member, no decision, no law. */
    public static Jurisdictions none() {
        return new Jurisdictions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public EuropeanUnion unionOn(LocalDate day) {
        return new EuropeanUnion(members(Set.of(Group.EUROPEAN_UNION), day));
    }

    public EuropeanEconomicArea economicAreaOn(LocalDate day) {
        return new EuropeanEconomicArea(members(Set.of(Group.values()), day));
    }

    private Set<String> members(Set<Group> groups, LocalDate day) {
        return memberships.stream()
                .filter(membership -> groups.contains(membership.territory()) && membership.period().contains(day))
                .map(Membership::country)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Decisions in force on that day, in the order of the corpus. */
    public List<AdequacyDecision> adequacyOn(LocalDate day) {
        return adequacies.stream()
                .filter(adequacy -> adequacy.period().contains(day))
                .map(adequacy -> new AdequacyDecision(adequacy.id(), adequacy.jurisdiction(), adequacy.scope()))
                .toList();
    }

    /** Laws in force on that day, or lapsed with acts that still run, in the order of the corpus. */
    public List<ForeignAccessLaw> accessLawsOn(LocalDate day) {
        return accessLaws.stream()
                .filter(law -> law.period().contains(day) || lapsedWithActsRunning(law, day))
                .map(law -> new ForeignAccessLaw(law.id(), law.jurisdiction(), law.period().contains(day)
                        ? ForeignAccessLaw.State.IN_FORCE
                        : ForeignAccessLaw.State.LAPSED_WITH_ACTS_RUNNING))
                .toList();
    }

    private static boolean lapsedWithActsRunning(AccessLawEntry law, LocalDate day) {
        LocalDate lapsed = law.period().until();
        return lapsed != null && !day.isBefore(lapsed) && law.actsRunUntil() != null && day.isBefore(law.actsRunUntil());
    }
}
