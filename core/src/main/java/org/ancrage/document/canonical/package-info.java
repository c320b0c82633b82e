/** One way to write a tree, byte for byte, so that what is hashed or signed can be written again: as canonical JSON, and in short for packs. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.document.canonical;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
