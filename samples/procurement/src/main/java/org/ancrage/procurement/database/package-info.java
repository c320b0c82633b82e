/** Where everything is kept: a PostgreSQL, and its tables. */
@NullMarked
package org.ancrage.procurement.database;

import org.jspecify.annotations.NullMarked;
