/** Rules that do not fit the law of their pack: what is wrong with them, in both languages. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.pack.unfit;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
