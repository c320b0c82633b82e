/** The answer as a function of the day, for people: step by step, and drawn. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.timeline;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
