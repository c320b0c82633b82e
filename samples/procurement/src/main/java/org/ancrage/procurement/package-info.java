/** The application. Each package below is a feature or what features share; none knows how the library is made inside. */
@NullMarked
package org.ancrage.procurement;

import org.jspecify.annotations.NullMarked;
