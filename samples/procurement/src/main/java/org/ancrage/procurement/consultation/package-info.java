/** A consultation until it is launched: the need, what must be required, who is invited. */
@NullMarked
package org.ancrage.procurement.consultation;

import org.jspecify.annotations.NullMarked;
