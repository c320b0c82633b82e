/** What the jars bring beside their classes: words, schemas, style sheets and pages. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.document.resource;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
