/**
 * Who says so: where the facts of a question come from, which of them are supposed, and how well an application wants them proven.
 *
 * <p>It stands beside a {@link org.ancrage.fact.Hosting}, never in it: rules do not see it, and two questions with the same facts have the
 * same outcome whoever asserts them. Facts are named by JSON pointers into a request whose lists are all plain ones ({@code
 * /offer/holdings/0}, whether or not the list is complete); a pointer stands for the whole branch below it, and the nearest one counts.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.fact.evidence;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
