/** What all of the REST interface has in common: bodies, versions, repeated calls, what went wrong, its description. */
@NullMarked
package org.ancrage.procurement.api;

import org.jspecify.annotations.NullMarked;
