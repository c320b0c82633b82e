/**
 * Internal. The executable model of a rule, evaluated on facts by our own means, which is what checks sessions and explains them: patterns and constraints, what matched, what came nearest
 * and by how much, which components a rule reads, and what in it hangs on the day.
 *
 * <p>Knows facts and Drools models, of sessions and of law nothing; may use {@code limit}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.walk;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
