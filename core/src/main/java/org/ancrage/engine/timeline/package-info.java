/**
 * Internal. The days on which an answer can change, found without assessing each one, and what changed it.
 *
 * <p>May use {@code answer} and what that may use; not {@code remedy}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@NullMarked
package org.ancrage.engine.timeline;

import org.jspecify.annotations.NullMarked;
