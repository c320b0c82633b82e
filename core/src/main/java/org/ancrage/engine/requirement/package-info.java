/**
 * What an outline asks of an offer that is not known yet: criteria are settled on the need alone, and what is left of the outline is said as shortly as it
 * can be. Uses answers; knows of no other question.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.requirement;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
