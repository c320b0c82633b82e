package org.ancrage.document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The texts that stand for mandatory ones of a document that could not be read, so that records can be made and checked further. They
 * never leave this package: a document with problems yields nothing.
 *
 * <p>A stand-in is told from all other texts by its identity, so that no input can pass for one, whatever it says.
 */
final class StandIns {

    /** Where nothing stands for anything: facts that a program made. */
    static final StandIns NONE = new StandIns(Collections.emptySet());

    private final Set<String> made;

    StandIns() {
        this(Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private StandIns(Set<String> made) {
        this.made = made;
    }

    /** Another one, which equals no id that is accepted. */
    String at(String pointer) {
        String text = '\uFFFF' + pointer;
        made.add(text);
        return text;
    }

    boolean has(String text) {
        return made.contains(text);
    }
}
