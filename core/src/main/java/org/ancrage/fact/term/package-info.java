/**
 * The words that facts may use: closed vocabularies, each constant with its meaning and, for a legal notion, its article. A rule file that
 * names one imports {@code org.ancrage.fact.term.*}.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.fact.term;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
