/** How an application tells whether Ancrage is there: health, of either version of Spring Boot, and readiness. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.spring.boot.actuate;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
