/** Offers ranked for a need, and needs against offers: what separates two, and how far each is from an answer that permits. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.decision.comparison;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
