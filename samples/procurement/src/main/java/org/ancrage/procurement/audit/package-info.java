/** Who did what and when, which nobody can change. */
@NullMarked
package org.ancrage.procurement.audit;

import org.jspecify.annotations.NullMarked;
