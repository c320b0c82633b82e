/** How often somebody may ask. */
@NullMarked
package org.ancrage.procurement.limit;

import org.jspecify.annotations.NullMarked;
