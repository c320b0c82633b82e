/** Who can reach the data: who stands behind an offer, where things are done, and along which ways foreign law reaches. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.decision.picture;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
