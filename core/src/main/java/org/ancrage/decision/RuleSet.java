package org.ancrage.decision;

/**
 * The rules that answered.
 *
 * @param pack id of the pack
 * @param version its version
 * @param hash SHA-256 of its law and rules, in hexadecimal; the same for the same content
 */
public record RuleSet(String pack, String version, String hash) {
}
