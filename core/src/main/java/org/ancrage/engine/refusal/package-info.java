/**
 * What authors of rules are told in place of an answer: rules that do not fit their law, rules that fail on the facts, and rules that do not come to an end. Knows what
 * a problem is, and no document and no other room: the engine throws it, packs say in which file and on which line it is.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.engine.refusal;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
