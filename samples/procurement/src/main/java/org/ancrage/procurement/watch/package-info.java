/** Contracts that run: what will flip, when and why, as far as it is known today; on a page and in calendars. */
@NullMarked
package org.ancrage.procurement.watch;

import org.jspecify.annotations.NullMarked;
