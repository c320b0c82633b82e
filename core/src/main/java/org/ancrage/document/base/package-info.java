/**
 * Documents that build on others: what a document says goes over what its bases, named under {@code like}, say.
 *
 * <p>Nothing here knows where bases are: whoever reads gives {@link org.ancrage.document.base.Bases}, of which {@link
 * org.ancrage.document.base.BaseFolder} is one.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.document.base;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
