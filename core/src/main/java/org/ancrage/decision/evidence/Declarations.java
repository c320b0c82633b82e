package org.ancrage.decision.evidence;

import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.evidence.PlacedFact;

/**
 * How far an outcome stands on what is proven: by more than the word of whoever it speaks of.
 *
 * @param proven what the answer would be if nothing were known that is only declared, or that has no source. Where it is the outcome, the
 *     outcome is proven
 * @param turning declarations without each of which the outcome would be another one, in the order of the request; a whole branch where
 *     none of the declarations in it is enough by itself
 * @param complete whether there are no others; otherwise what was not looked into stands there as a branch
 * @param documents to ask for, those that would prove most of these first
 */
public record Declarations(Outcome proven, List<PlacedFact> turning, boolean complete, List<Document> documents) {

    /** Sorts of documents that prove facts, by what these are about. */
    public enum Kind {
        CERTIFICATE, OWNERSHIP_RECORD, REGISTER_EXTRACT, PROVIDER_DOCUMENTATION, SERVICE_DESCRIPTION, CONTRACT, CUSTOMER_DECISION, DATA_DESCRIPTION
    }

    /**
     * A document to ask for.
     *
     * @param about the record of which it would speak
     * @param proves the declarations that it would prove, not empty
     * @param enough whether the outcome would be proven by this one alone
     */
    public record Document(Kind kind, PlacedFact about, List<PlacedFact> proves, boolean enough) {
        public Document {
            proves = List.copyOf(proves);
        }
    }

    public Declarations {
        turning = List.copyOf(turning);
        documents = List.copyOf(documents);
    }
}
