/** Reads and checks what documents say of where facts come from, and how well an application wants them proven. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.document.evidence;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
