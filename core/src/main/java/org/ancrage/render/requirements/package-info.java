/** What texts ask of whoever will host, for people: text by text, then what a public buyer may write into the documents of a consultation. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.requirements;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
