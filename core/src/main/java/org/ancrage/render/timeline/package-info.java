/** The answer as a function of the day, for people: step by step, and drawn. */
@NullMarked
package org.ancrage.render.timeline;

import org.jspecify.annotations.NullMarked;
