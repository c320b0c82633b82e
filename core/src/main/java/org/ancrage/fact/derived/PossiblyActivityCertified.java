package org.ancrage.fact.derived;

import org.ancrage.fact.term.HostingActivity;

/**
 * A certificate for hosting health data that may count on the assessment date may cover an activity of an entity; derived by rules.
 *
 * @param entity id of the entity
 * @param activity the activity
 * @param certificate id of the certificate
 */
public record PossiblyActivityCertified(String entity, HostingActivity activity, String certificate) {
}
