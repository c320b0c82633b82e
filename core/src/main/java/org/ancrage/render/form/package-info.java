/** Forms of HTML, which a browser sends without any script. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.form;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
