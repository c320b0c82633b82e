/**
 * The answer: an assessment, its decisions per legal text, and the explanation of each.
 *
 * <p>Everything is an immutable record that carries both languages; the {@code render} package turns it into text or JSON.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.decision;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
