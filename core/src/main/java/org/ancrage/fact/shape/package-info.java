/** What facts are made of: the components of records, in the one place that looks at them by reflection. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.fact.shape;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
