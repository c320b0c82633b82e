package org.ancrage.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, of which none is kept that is too long. Not thread-safe. */
final class MessageLines {

    private final InputStream in;
    private final int most;

    /** @param most bytes of a line */
    MessageLines(InputStream in, int most) {
        this.in = new BufferedInputStream(in);
        this.most = most;
    }

    /**
     * A line without its end.
     *
     * @param tooLong nothing of it was kept
     */
    record Line(byte[] bytes, boolean tooLong) {
    }

    /** Null at the end. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (++length <= most) {
                line.write(next);
            } else {
                line.reset();
            }
            next = length > most ? afterTheRest() : in.read();
        }
        return new Line(line.toByteArray(), length > most);
    }

    /** The line feed, or the end. */
    private int afterTheRest() throws IOException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            next = in.read();
        }
        return next;
    }
}
