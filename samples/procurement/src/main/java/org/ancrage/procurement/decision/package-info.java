/** The decision on file: signed records in a log, and the file that leaves the house. */
@NullMarked
package org.ancrage.procurement.decision;

import org.jspecify.annotations.NullMarked;
