/** What programs read: answers and schemas written as JSON. */
@NullMarked
package org.ancrage.render.json;

import org.jspecify.annotations.NullMarked;
