/** Who may go where. Each route has a rule; what has none is closed. */
@NullMarked
package org.ancrage.procurement.security;

import org.jspecify.annotations.NullMarked;
