package org.ancrage.exchange.ownership.lei;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Legal entity identifiers (ISO 17442). */
final class Lei {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Lei() {
    }

    /** Whether it has the form of one, and its last two digits check the others (ISO/IEC 7064, MOD 97-10). */
    static boolean valid(String lei) {
        return FORM.matcher(lei).matches() && new BigInteger(lei.chars()
                .mapToObj(sign -> String.valueOf(Character.digit(sign, 36))).collect(Collectors.joining())).mod(MODULUS).equals(BigInteger.ONE);
    }
}
