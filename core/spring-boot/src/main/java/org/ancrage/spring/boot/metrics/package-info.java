/** What Micrometer is told of answers. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.spring.boot.metrics;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
