/** What all pages have in common: the language, documents, what went wrong, and work that is waited for. */
@NullMarked
package org.ancrage.procurement.page;

import org.jspecify.annotations.NullMarked;
