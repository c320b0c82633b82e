/**
 * Internal. What an outline asks of an offer that is not known yet: criteria are settled on the need alone, and what is left of the outline is said as shortly
 * as it can be.
 *
 * <p>May use {@code limit}, {@code outline}, {@code world}, {@code rules} and {@code answer}; knows of no other question. Types are public where the engine uses them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.requirement;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
