/**
 * Internal. Which smallest changes make texts complied with, and which question decides most.
 *
 * <p>Works on outlines alone. May use {@code limit} and {@code outline}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.remedy;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
