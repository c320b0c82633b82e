/**
 * Modules for mappers that an application has anyway: {@link org.ancrage.jackson.AncrageModule} for Jackson 3, {@link
 * org.ancrage.jackson.AncrageJackson2Module} for Jackson 2. With them, answers are written and questions read in the published formats wherever they
 * stand, alone or in objects of the application. Without them, Jackson would write records component by component, which is no format of this library,
 * and read facts without any of its checks.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.jackson;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
