/**
 * Pages, whatever they tell: the blocks that they are composed of, and their writers as text, Markdown and HTML. Whatever comes from a user
 * is escaped here, once. Nothing here knows an answer.
 */
@NullMarked
package org.ancrage.render.page;

import org.jspecify.annotations.NullMarked;
