package org.ancrage.pack;

import java.util.List;
import org.ancrage.law.Amendment;
import org.ancrage.law.Corpus;

/**
 * A pack that was read.
 *
 * @param manifest what it is
 * @param corpus its own law
 * @param amendments what it changes in the packs that it requires
 * @param hash SHA-256 of its content, in hexadecimal: the same for the folder and for the compact form
 */
public record LoadedPack(PackManifest manifest, Corpus corpus, List<Amendment> amendments, String hash) {

    public LoadedPack {
        amendments = List.copyOf(amendments);
    }
}
