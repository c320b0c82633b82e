/**
 * Internal. The facts on the day: the law of that day, the arithmetic of holdings and control, which is computation and not qualification, chains of exposure, and which facts are missing.
 *
 * <p>Knows no rules. May use {@code limit}, {@code walk} for facts by their types, and {@code outline} for the versions in force. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.world;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
