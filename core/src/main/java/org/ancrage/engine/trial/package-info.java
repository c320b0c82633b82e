/**
 * Internal. What tests of rules ask: single rules on facts, how often they fired, and whether a change of the law is noticed.
 *
 * <p>Nothing that answers uses it. May use all rooms but {@code portfolio}. Types are public where other rooms of the engine, or packs and tests of rules in this project, use them; users do not.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.trial;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
