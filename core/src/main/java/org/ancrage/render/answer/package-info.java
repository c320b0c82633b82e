/** The answer to one question, composed into blocks: on one page, or text by text with its explanation. */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.answer;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
