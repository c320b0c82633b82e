package org.ancrage.pack;

import org.ancrage.document.InvalidInputException;

/** A pack of which only the manifest was read, so that other work can begin while its law is read. */
public final class OpenedPack {

    private final PackManifest manifest;
    private final byte[] form;
    private final String name;

    /** @param name of the source of the compact form, for messages */
    OpenedPack(PackManifest manifest, byte[] form, String name) {
        this.manifest = manifest;
        this.form = form;
        this.name = name;
    }

    public PackManifest manifest() {
        return manifest;
    }

    /** @throws InvalidInputException if the compact form is damaged */
    public LoadedPack load() {
        return LawForm.read(form, name);
    }
}
