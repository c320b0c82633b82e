package org.ancrage.pack;

import org.ancrage.document.InvalidInputException;

/** A pack of which only the manifest was read, so that other work can begin while its law is read. */
public final class OpenedPack {

    private final PackManifest manifest;
    private final PackContent content;

    OpenedPack(PackContent content) {
        this.content = content;
        this.manifest = PackManifest.read(content.pack());
    }

    public PackManifest manifest() {
        return manifest;
    }

    /** @throws InvalidInputException with all that is wrong */
    public LoadedPack load() {
        return content.load();
    }
}
