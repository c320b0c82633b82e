/** The answer over a span of days: each step with what makes it, and until when an answer holds. */
@NullMarked
package org.ancrage.decision.timeline;

import org.jspecify.annotations.NullMarked;
