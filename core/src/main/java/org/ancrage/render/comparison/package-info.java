/** Offers compared, for people: the ranking for each need, and what is to be said of each pair. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.comparison;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
