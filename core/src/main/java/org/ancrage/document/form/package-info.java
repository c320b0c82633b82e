/** Needs that people give in the fields of a form, and a browser sends: read as a document is, with all that is wrong at once; and numbers as people write them. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.document.form;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
