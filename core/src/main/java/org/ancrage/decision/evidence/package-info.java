/** What an answer rests on among the facts, as values: sources, declarations, assumptions, and what falls short of what an application wants. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.decision.evidence;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
