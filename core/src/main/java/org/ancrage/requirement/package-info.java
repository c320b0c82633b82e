/**
 * What texts ask of whoever will host, before there is any offer: values, computed by the engine and written by renderers.
 *
 * <p>A {@linkplain org.ancrage.requirement.Demand demand} is what is left of an outline once all that the need settles has been put in. So nothing is
 * listed by hand: an offer that meets each requirement of a text does not fail it, and one that misses a requirement without
 * alternative does not comply with it.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.requirement;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
