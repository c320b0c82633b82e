/**
 * Internal. The versions of a text as logic: three truths, alone and for 64 pairs at a time, the readings that can matter and whether they agree, and what unknown criteria may turn out to be.
 *
 * <p>Knows law and no facts: what a criterion is on the facts is handed in. May use {@code limit}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.outline;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
