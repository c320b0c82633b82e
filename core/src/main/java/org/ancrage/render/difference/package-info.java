/** What changes, for people: between two answers, and in a portfolio between two days. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.difference;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
