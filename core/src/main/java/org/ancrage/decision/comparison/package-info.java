/** Offers ranked for a need, and needs against offers: what separates two, and how far each is from an answer that permits. */
@NullMarked
package org.ancrage.decision.comparison;

import org.jspecify.annotations.NullMarked;
