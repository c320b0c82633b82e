/**
 * Internal. Needs by offers: each side qualified once, pairs answered 64 at a time.
 *
 * <p>May use {@code answer} and what that may use; not {@code timeline}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.portfolio;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
