/** What administrators see: what runs, and what was done. */
@NullMarked
package org.ancrage.procurement.administration;

import org.jspecify.annotations.NullMarked;
