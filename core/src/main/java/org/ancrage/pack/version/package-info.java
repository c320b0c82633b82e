/**
 * Versions of packs, and which of them another pack can work with.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.pack.version;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
