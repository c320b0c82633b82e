/** People who log in with a name and a password. */
@NullMarked
package org.ancrage.procurement.account;

import org.jspecify.annotations.NullMarked;
