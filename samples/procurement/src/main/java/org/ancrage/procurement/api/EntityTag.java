package org.ancrage.procurement.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.OptimisticLockingFailureException;

/** The version of something as HTTP has it: {@code ETag} tells it, {@code If-Match} says which one was seen. */
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private EntityTag() {
    }

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch one tag; that of something else, or several, were never seen here
     * @throws OptimisticLockingFailureException if it is none
     */
    public static int seen(String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new OptimisticLockingFailureException("No version that was seen.");
        }
        return Integer.parseInt(tag.group(1));
    }
}
