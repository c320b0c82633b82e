/**
 * Internal. Which smallest changes make texts complied with, and which question decides most.
 *
 * <p>Works on outlines alone. May use {@code limit} and {@code outline}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@NullMarked
package org.ancrage.engine.remedy;

import org.jspecify.annotations.NullMarked;
