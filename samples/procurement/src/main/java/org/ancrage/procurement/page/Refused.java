package org.ancrage.procurement.page;

/** Something that cannot be done now, in words of the person who asked. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key of a message */
    public Refused(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
