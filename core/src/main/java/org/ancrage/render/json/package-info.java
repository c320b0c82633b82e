/** What programs read: answers and schemas written as JSON. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
