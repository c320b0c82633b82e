package org.ancrage.engine.rules;

/**
 * The rules of all packs: read from their models, and built for sessions.
 *
 * @param book all of them, for evaluation and explanation
 * @param derivation those that derive facts
 * @param settlement those that settle criteria
 * @param factsRead what they look at
 */
public record Rules(RuleBook book, Derivation derivation, Settlement settlement, FactsRead factsRead) {

    public Rules deriving(RuleBook other, Derivation otherwise) {
        return new Rules(other, otherwise, settlement, factsRead);
    }
}
