/** What is thrown instead of an answer, as one family: whoever embeds Ancrage catches one type, or tells apart whose turn it is. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.refusal;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
