/** Who can reach the data: who stands behind an offer, where things are done, and along which ways foreign law reaches. */
@API(status = API.Status.MAINTAINED)
@NullMarked
package org.ancrage.decision.picture;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
