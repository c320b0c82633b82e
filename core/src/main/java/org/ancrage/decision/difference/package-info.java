/** What changes an answer between two days, two packs or two questions, and why. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.decision.difference;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
