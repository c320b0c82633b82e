package org.ancrage.document;

import java.util.List;
import java.util.stream.Stream;

/** JSON pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {
    }

    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    public static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1)).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }
}
