/** The answer over a span of days: each step with what makes it, and until when an answer holds. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.decision.timeline;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
