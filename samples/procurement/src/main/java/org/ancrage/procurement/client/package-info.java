/** Other programs of the house, which come with a key. */
@NullMarked
package org.ancrage.procurement.client;

import org.jspecify.annotations.NullMarked;
