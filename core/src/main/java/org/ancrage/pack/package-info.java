/**
 * Reads packs: {@code pack.yaml}, the legal texts and the jurisdictions, from the folder that authors edit or from the compact form that
 * {@link org.ancrage.pack.PackCompiler} makes of it. Both give the same law and the same hash.
 *
 * <p>A text is checked on its own when it is read ({@link org.ancrage.pack.LegalTextReader}); what it says of other texts is checked
 * over the whole corpus ({@link org.ancrage.pack.CorpusChecks}).
 */
@NullMarked
package org.ancrage.pack;

import org.jspecify.annotations.NullMarked;
