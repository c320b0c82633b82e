/**
 * Internal. Needs by offers: each side settled once; what pairs come to is joined, 64 at a time where outcomes by the criteria are enough ({@code StagedMatrix}),
 * else as a question each ({@code StagedPair}), of which a missing fact is supposed in the side that it belongs to, once for all its pairs.
 *
 * <p>Sessions decide here too: of a ranked comparison, each need and each offer is settled once in a session, in some pair, and what it comes to apart must agree.
 *
 * <p>May use {@code answer}, {@code remedy} and what these may use; not {@code timeline}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.portfolio;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
