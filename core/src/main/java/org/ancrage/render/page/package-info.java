/**
 * Pages, whatever they tell: the blocks that they are composed of, and their writers as text, Markdown and HTML. Whatever comes from a user
 * is escaped here, once. Nothing here knows an answer.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.render.page;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
