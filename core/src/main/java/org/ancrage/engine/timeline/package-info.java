/**
 * Internal. The days on which an answer can change, found without assessing each one, and what changed it.
 *
 * <p>May use {@code answer} and what that may use; not {@code remedy}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.timeline;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
