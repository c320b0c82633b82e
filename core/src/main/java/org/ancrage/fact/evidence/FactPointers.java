package org.ancrage.fact.evidence;

import java.util.Collection;
import java.util.regex.Pattern;
import org.ancrage.fact.Listing;

/** JSON pointers of facts, in the form that does not tell complete lists from others. */
public final class FactPointers {

    private static final Pattern COMPLETE = Pattern.compile("/(?:complete|atLeast)(?=/[0-9]{1,9}(?:/|$))|/(?:complete|completeFor)$");
    private static final Pattern NUMBERS = Pattern.compile("/[0-9]+(?=/|$)");

    private FactPointers() {
    }

    /** The step from a list to its items, in the document of which it is a part. */
    public static String items(Listing<?> listing) {
        return listing.complete() ? "/complete/" : listing.saysAll() ? "/atLeast/" : "/";
    }

    /** Without the step into a complete list: {@code /offer/holdings/0} of {@code /offer/holdings/complete/0}. */
    public static String plain(String pointer) {
        return COMPLETE.matcher(pointer).replaceAll("");
    }

    /** Without the numbers of list items: {@code /offer/holdings/capital}. */
    public static String component(String pointer) {
        return NUMBERS.matcher(pointer).replaceAll("");
    }

    /** Whether a fact stands in a branch, or is it. */
    public static boolean covers(String branch, String pointer) {
        return pointer.startsWith(branch) && (pointer.length() == branch.length() || pointer.charAt(branch.length()) == '/');
    }

    public static boolean anyCovers(Collection<String> branches, String pointer) {
        return branches.stream().anyMatch(branch -> covers(branch, pointer));
    }

    /** The branch in which a fact stands; empty at the root. */
    public static String parent(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    public static String child(String pointer, Object step) {
        return pointer + "/" + step;
    }
}
