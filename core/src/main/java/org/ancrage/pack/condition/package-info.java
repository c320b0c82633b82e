/**
 * Conditions on single facts, as authors write them in criteria that are data, and in the words of rules.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.pack.condition;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
