package org.ancrage.fact.derived;

import org.ancrage.fact.term.HostingActivity;

/**
 * A certificate for hosting health data that counts on the assessment date covers an activity of an entity; derived by rules.
 *
 * @param entity id of the entity
 * @param activity the activity
 * @param certificate id of the certificate
 */
public record ActivityCertified(String entity, HostingActivity activity, String certificate) {
}
