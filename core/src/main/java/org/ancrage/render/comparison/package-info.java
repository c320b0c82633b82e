/** Offers compared, for people: the ranking for each need, and what is to be said of each pair. */
@NullMarked
package org.ancrage.render.comparison;

import org.jspecify.annotations.NullMarked;
