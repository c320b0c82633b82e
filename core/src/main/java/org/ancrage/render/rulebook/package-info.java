/**
 * The law as a pack encodes it, as pages that link to each other. {@link org.ancrage.render.rulebook.Rulebook} is what is told: whoever reads
 * packs fills it.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.rulebook;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
