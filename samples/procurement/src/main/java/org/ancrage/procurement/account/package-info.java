/** People who log in, with a name and a password or at an OpenID provider. */
@NullMarked
package org.ancrage.procurement.account;

import org.jspecify.annotations.NullMarked;
