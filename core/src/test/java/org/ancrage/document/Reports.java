package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Problems as a user sees them. */
public final class Reports {

    private Reports() {
    }

    /** All problems of what is refused, one per line as in the message. */
    public static List<String> of(ThrowingCallable refused) {
        InvalidInputException failure = catchThrowableOfType(InvalidInputException.class, refused);
        assertThat(failure).as("the input must be refused").isNotNull();
        assertThat(failure.getMessage()).doesNotContain("java.", "jackson", "snakeyaml", "Exception", "\uFFFF");
        return failure.problems().stream().map(Problem::toString).toList();
    }
}
