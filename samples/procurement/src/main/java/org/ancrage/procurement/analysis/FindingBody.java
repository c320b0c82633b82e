package org.ancrage.procurement.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a program says that the buyer found out.
 *
 * @param pointer JSON pointer of the fact
 * @param value as it stands in a document; null for what was declared, or to say of a list that there are no others
 */
record FindingBody(Finding.Kind kind, String pointer, @Nullable String value, String title, LocalDate asOf, String reason) {
}
