package org.ancrage.procurement.tender;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a tenderer stands.
 *
 * @param consultation its title
 * @param round 1 is the offer, each further one the answer to a request for clarification
 * @param open whether the round can still be answered
 * @param rounds all of them, the current one last
 */
record TenderResource(String consultation, String tenderer, int round, LocalDate closing, boolean open, List<InvitationResource.RoundResource> rounds) {
}
