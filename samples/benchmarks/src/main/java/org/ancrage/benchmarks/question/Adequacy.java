package org.ancrage.benchmarks.question;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.AdequacyDecision.Scope;
import org.ancrage.fact.Entity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.jspecify.annotations.Nullable;

/**
 * The adequacy decisions of the day, country by country, for peers that keep the law out of their rules; looked up once.
 *
 * @param decided those that a decision of any scope is about
 * @param everyone those where it covers every recipient
 * @param companies those where it covers companies
 * @param certified those where it covers organisations that certified themselves
 * @param unprotected those of an access law that no decision is about
 * @param frameworkOnly those of an access law about which the Data Privacy Framework was decided
 * @param partlyProtected those of an access law where certified organisations are covered and companies are not
 */
public record Adequacy(Set<String> decided, Set<String> everyone, Set<String> companies, Set<String> certified,
        Set<String> unprotected, Set<String> frameworkOnly, Set<String> partlyProtected) {

    private static final String FRAMEWORK = "us-data-privacy-framework";

    public static Adequacy of(Law law) {
        Set<String> companies = countries(law, AdequacyDecision::coversCompanies);
        Set<String> certified = countries(law, decision -> decision.scope() == Scope.CERTIFIED_ORGANISATIONS);
        Set<String> framework = countries(law, decision -> decision.id().equals(FRAMEWORK));
        return new Adequacy(law.adequate(), countries(law, AdequacyDecision::coversEveryone), companies, certified,
                states(law, state -> !law.adequate().contains(state)), states(law, framework::contains),
                states(law, state -> certified.contains(state) && !companies.contains(state)));
    }

    private static Set<String> countries(Law law, Predicate<AdequacyDecision> which) {
        return law.adequacies().stream().filter(which).map(AdequacyDecision::jurisdiction).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> states(Law law, Predicate<String> which) {
        return law.statesWithAccessLaws().stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }

    /** Covers whoever has this access. */
    public boolean covers(EntityRemoteAccess access) {
        return everyone.contains(access.country()) || access.ofCompany() && companies.contains(access.country());
    }

    /** Covers whoever has this access, provided that it certified itself. */
    public boolean coversIfCertified(EntityRemoteAccess access) {
        return access.ofCompany() && certified.contains(access.country());
    }

    /** Only those are covered that certified themselves. */
    public boolean onlyForTheCertified(String country) {
        return certified.contains(country) && !companies.contains(country);
    }

    /** A public body is known not to be covered, though others are. */
    public boolean leavesOut(EntityRemoteAccess access) {
        return access.ofPublicBody() && decided.contains(access.country()) && !everyone.contains(access.country());
    }

    /** Established or present in one of the States. */
    public static boolean isIn(Entity entity, Set<String> states) {
        return is(entity.registeredOffice(), states) || is(entity.centralAdministration(), states) || is(entity.principalEstablishment(), states)
                || !entity.presences().items().isEmpty() && entity.presences().some(states::contains);
    }

    /** Established or present in one of the States, or not known not to be. */
    public static boolean mayBeIn(Entity entity, Set<String> states) {
        return !states.isEmpty() && (entity.placesUnclear() || isIn(entity, states));
    }

    private static boolean is(@Nullable String country, Set<String> states) {
        return country != null && states.contains(country);
    }
}
