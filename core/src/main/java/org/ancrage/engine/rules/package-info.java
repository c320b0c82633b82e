/**
 * Internal. The rules of all packs, read from their sources, and what they make of facts: derivation to the fixpoint, settlement in sessions, and the same by the model; and what rules ask of the day ({@code DayTests}).
 *
 * <p>The only room with Drools sessions and bases. Knows no outcome. May use {@code limit}, {@code walk} and {@code world}; not {@code outline}. Types are public where other rooms of the engine, or packs and tests of rules in this project, use them; users do not.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.rules;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
