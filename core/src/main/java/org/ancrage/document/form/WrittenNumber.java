package org.ancrage.document.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them into fields and cells: spaces between thousands, a comma or a point before decimals. Of a whole number neither is taken:
 * 30,000 is thirty thousand to some and thirty to others.
 */
public final class WrittenNumber {

    /** More has no meaning for a percentage or a count. */
    private static final int LONGEST = 40;
    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("(?<=[0-9])[\\s\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

    private WrittenNumber() {
    }

    /** A count; empty for what cannot be told to be a whole number. */
    public static Optional<BigDecimal> whole(String text) {
        return read(text, WHOLE);
    }

    /** Perhaps with decimals. */
    public static Optional<BigDecimal> decimal(String text) {
        return read(text, DECIMAL);
    }

    private static Optional<BigDecimal> read(String text, Pattern form) {
        String plain = text.length() > LONGEST ? text : BETWEEN_THOUSANDS.matcher(text.strip()).replaceAll("");
        return text.length() <= LONGEST && form.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(',', '.'))) : Optional.empty();
    }
}
