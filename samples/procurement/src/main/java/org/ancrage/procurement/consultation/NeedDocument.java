package org.ancrage.procurement.consultation;

import org.ancrage.fact.Need;
import org.ancrage.procurement.api.FactsDocument;

/** A need by itself. */
record NeedDocument(Need need) implements FactsDocument {
}
