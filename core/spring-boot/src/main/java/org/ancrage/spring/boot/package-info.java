/**
 * Ancrage in an application on Spring Boot 4 or 3.5: what an application may call. {@link org.ancrage.spring.boot.AncrageHandle} starts it beside the
 * application, {@link org.ancrage.spring.boot.AncrageCustomizer} takes what no property says, {@link org.ancrage.spring.boot.AncrageMeter} measures.
 *
 * <p>Rooms: {@code autoconfigure} (beans and properties), {@code actuate} (health, readiness), {@code metrics} (Micrometer), {@code web} (message
 * conversion, problem details, endpoints). What differs between the two versions of Spring Boot stands in {@code actuate} alone, one small class for
 * each; all else takes what both have.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.spring.boot;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
