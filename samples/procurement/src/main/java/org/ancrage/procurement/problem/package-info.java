/** Why a call of a program is not answered. */
@NullMarked
package org.ancrage.procurement.problem;

import org.jspecify.annotations.NullMarked;
