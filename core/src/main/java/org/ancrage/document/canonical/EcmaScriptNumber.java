package org.ancrage.document.canonical;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes doubles as ECMAScript does (ECMA-262, Number::toString): the fewest digits that read as the same double, of these the nearest.
 *
 * <p>{@link Double#toString} gives too many digits before Java 19, and two digits at least even then.
 */
final class EcmaScriptNumber {

    /** Always enough to tell a double from its neighbours. */
    private static final int MOST_DIGITS = 17;
    /** Up to here numbers are written without an exponent. */
    private static final int LONGEST = 21;
    private static final int MOST_ZEROS_AFTER_POINT = 6;

    private EcmaScriptNumber() {
    }

    /** @throws IllegalArgumentException if it is not finite */
    static String text(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("The number (%s) is not finite.".formatted(number));
        }
        if (number == 0) {
            return "0";
        }
        return (number < 0 ? "-" : "") + written(shortest(Math.abs(number)));
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean belowReads = reads(below, number);
            boolean aboveReads = reads(above, number);
            if (belowReads && aboveReads) {
                return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            } else if (belowReads || aboveReads) {
                return belowReads ? below : above;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static boolean reads(BigDecimal decimal, double number) {
        return Double.parseDouble(decimal.toString()) == number;
    }

    private static String written(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        String digits = stripped.unscaledValue().toString();
        // The point stands after so many digits.
        int point = digits.length() - stripped.scale();
        if (digits.length() <= point && point <= LONGEST) {
            return digits + "0".repeat(point - digits.length());
        } else if (0 < point && point <= LONGEST) {
            return digits.substring(0, point) + "." + digits.substring(point);
        } else if (-MOST_ZEROS_AFTER_POINT < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (digits.length() == 1 ? "" : "." + digits.substring(1)) + exponent;
    }
}
