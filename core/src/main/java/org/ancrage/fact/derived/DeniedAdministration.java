package org.ancrage.fact.derived;

import org.ancrage.fact.term.Country;

/**
 * The service is administered from a third country from where nobody is said to have access, and no adequacy decision (GDPR, art. 45) covers
 * whoever administers it there, or does so by one reading only; derived by rules, for each gap. Administering gives access: what is said of
 * access is not all, or what is said of places is wrong, and no access can be said to rest on a ground.
 *
 * @param country from where it is administered
 * @param gap what the protection lacks; whether that matters may be a reading
 */
public record DeniedAdministration(@Country String country, UnprotectedExposure.Gap gap) {
}
