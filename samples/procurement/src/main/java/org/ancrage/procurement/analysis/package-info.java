/** What the law makes of the offers, and what the buyer verified, replaced or supposed. */
@NullMarked
package org.ancrage.procurement.analysis;

import org.jspecify.annotations.NullMarked;
