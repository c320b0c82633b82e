package org.ancrage.authoring.mutation;

import org.ancrage.document.Document;

/** A change of a document, and the document as it is then. */
record DocumentMutation(Mutant mutant, Document changed) {
}
