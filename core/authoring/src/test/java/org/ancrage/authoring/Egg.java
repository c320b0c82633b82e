package org.ancrage.authoring;

/** A class whose static initialiser is heard when anything loads it for good. */
public final class Egg {

    public static final String SHELL = Canary.sing();
}
