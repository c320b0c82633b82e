/**
 * Reads JSON and YAML into positioned trees and binds these to the records of {@link org.ancrage.fact}, and back.
 *
 * <p>Input is not trusted. It is bounded in size, depth and number of nodes before anything is bound ({@link
 * org.ancrage.document.Limits}), and a document with problems never yields a request: all problems are reported at once, each with a
 * code ({@link org.ancrage.document.problem}), a JSON pointer, a line where the source has lines, what was found, what is allowed, and « Maybe "…" » for
 * misspelt names ({@link org.ancrage.document.InvalidInputException}).
 *
 * <p>The same tree serves requests, legal texts and packs. {@link org.ancrage.document.Cursor} is how all readers look at it.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.document;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
