/** The beans and the properties of an application that has this starter on its class path. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.spring.boot.autoconfigure;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
