/** Comma-separated values of strangers, row by row: columns by their names in the header, within limits. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.exchange.table;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
