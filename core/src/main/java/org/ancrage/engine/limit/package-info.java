/**
 * Internal. What keeps an answer within its bounds: how much looking it may take, and what is found once and kept.
 *
 * <p>Knows nothing of the other rooms. Types are public where other rooms of the engine, or packs and tests of rules in this project, use them; users do not.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.limit;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
