package org.ancrage.authoring;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What hostile rule files call: it sings when anything of them runs. */
public final class Canary {

    private static final AtomicInteger SONGS = new AtomicInteger();

    private Canary() {
    }

    public static String sing() {
        SONGS.incrementAndGet();
        return "song";
    }

    public static int number() {
        SONGS.incrementAndGet();
        return 1;
    }

    public static boolean yes() {
        SONGS.incrementAndGet();
        return true;
    }

    public static List<Object> offers() {
        SONGS.incrementAndGet();
        return List.of();
    }

    static int songs() {
        return SONGS.get();
    }
}
