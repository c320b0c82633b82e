package org.ancrage.procurement.consultation;

import java.time.LocalDate;
import org.ancrage.fact.Need;
import org.jspecify.annotations.Nullable;

/**
 * What a program begins a consultation with.
 *
 * @param need as documents of the library have it; its id becomes that of the consultation. Null where nothing is known
 */
record ConsultationDraft(String title, LocalDate launch, LocalDate closing, LocalDate useDay, @Nullable Need need) {
}
