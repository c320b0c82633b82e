/** The checks that come with Ancrage; each has a page of the name of its id. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.authoring.lint.checks;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
