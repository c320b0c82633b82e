/** The answer to one question, composed into blocks: on one page, or text by text with its explanation. */
@NullMarked
package org.ancrage.render.answer;

import org.jspecify.annotations.NullMarked;
