/** How open points of law are read: for the whole house, by configuration; for one consultation, by the legal reviewer. */
@NullMarked
package org.ancrage.procurement.reading;

import org.jspecify.annotations.NullMarked;
