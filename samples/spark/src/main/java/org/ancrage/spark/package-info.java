/** Portfolios that one machine does not hold, compared as a Spark job. */
@NullMarked
package org.ancrage.spark;

import org.jspecify.annotations.NullMarked;
