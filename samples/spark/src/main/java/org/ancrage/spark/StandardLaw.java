package org.ancrage.spark;

import org.ancrage.Ancrage;

/** The standard pack, loaded once on each executor, when its first partition is answered. */
final class StandardLaw {

    private static final Ancrage ANCRAGE = Ancrage.standard();

    private StandardLaw() {
    }

    static Ancrage ancrage() {
        return ANCRAGE;
    }
}
