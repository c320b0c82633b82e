/** The checks that come with Ancrage; each has a page of the name of its id. */
@API(status = API.Status.MAINTAINED)
@NullMarked
package org.ancrage.authoring.lint.checks;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
