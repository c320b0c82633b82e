/** What a tenderer declares, round by round, and on what evidence. */
@NullMarked
package org.ancrage.procurement.tender;

import org.jspecify.annotations.NullMarked;
