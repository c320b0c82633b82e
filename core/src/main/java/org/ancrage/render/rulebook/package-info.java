/**
 * The law as a pack encodes it, as pages that link to each other. {@link org.ancrage.render.rulebook.Rulebook} is what is told: whoever reads
 * packs fills it.
 */
@NullMarked
package org.ancrage.render.rulebook;

import org.jspecify.annotations.NullMarked;
