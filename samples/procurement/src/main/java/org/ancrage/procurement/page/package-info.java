/** What all pages have in common: the language, documents, what went wrong. */
@NullMarked
package org.ancrage.procurement.page;

import org.jspecify.annotations.NullMarked;
