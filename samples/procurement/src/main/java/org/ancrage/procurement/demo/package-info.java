/** A consultation to look at, where it is asked for. */
@NullMarked
package org.ancrage.procurement.demo;

import org.jspecify.annotations.NullMarked;
