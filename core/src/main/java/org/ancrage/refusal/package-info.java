/** What is thrown instead of an answer, as one family: whoever embeds Ancrage catches one type, or tells apart whose turn it is. */
@API(status = API.Status.MAINTAINED)
@NullMarked
package org.ancrage.refusal;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
