package org.ancrage.pack;

import org.ancrage.law.Corpus;

/**
 * A pack that was read.
 *
 * @param manifest what it is
 * @param corpus its law
 * @param hash SHA-256 of its content, in hexadecimal: the same for the folder and for the compact form
 */
public record LoadedPack(PackManifest manifest, Corpus corpus, String hash) {
}
