/** Facts as text, as lines of a page, and changed one by one. */
@NullMarked
package org.ancrage.procurement.facts;

import org.jspecify.annotations.NullMarked;
