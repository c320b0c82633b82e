/** The legal reviewer looks at the open points of law that matter to the offers, and chooses how they are read. */
@NullMarked
package org.ancrage.procurement.review;

import org.jspecify.annotations.NullMarked;
