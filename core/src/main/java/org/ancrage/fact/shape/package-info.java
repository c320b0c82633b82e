/** What facts are made of: the components of records, in the one place that looks at them by reflection. */
@NullMarked
package org.ancrage.fact.shape;

import org.jspecify.annotations.NullMarked;
