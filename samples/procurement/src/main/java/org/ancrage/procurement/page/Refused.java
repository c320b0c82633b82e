package org.ancrage.procurement.page;

/** Something that cannot be done, in words of the person who asked. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final boolean stage;

    /** @param key of a message */
    public Refused(String key) {
        this(key, false);
    }

    private Refused(String key, boolean stage) {
        super(key);
        this.key = key;
        this.stage = stage;
    }

    /** Nothing is wrong with what was asked, but how far things are: it is too early, too late, or done already. */
    public static Refused atThisStage(String key) {
        return new Refused(key, true);
    }

    public String key() {
        return key;
    }

    public boolean forItsStage() {
        return stage;
    }
}
