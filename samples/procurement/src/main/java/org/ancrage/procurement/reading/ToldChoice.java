package org.ancrage.procurement.reading;

/**
 * A choice in words.
 *
 * @param question the point that is open
 * @param statement what the option holds; empty where the choice before is taken back
 */
public record ToldChoice(Choice choice, String question, String statement) {
}
