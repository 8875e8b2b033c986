// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts such as 100m, 2, 64Mi. */
final class Quantity {
    private static final Pattern FORM = Pattern.compile("([0-9.]+(?:[eE][0-9]+)?)([a-zA-Z]*)");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "", BigDecimal.ONE,
            "m", new BigDecimal("0.001"),
            "k", BigDecimal.TEN.pow(3),
            "M", BigDecimal.TEN.pow(6),
            "G", BigDecimal.TEN.pow(9),
            "Ki", BigDecimal.TWO.pow(10),
            "Mi", BigDecimal.TWO.pow(20),
            "Gi", BigDecimal.TWO.pow(30),
            "Ti", BigDecimal.TWO.pow(40));

    private Quantity() {}

    /** The amount in its base unit; what is not an amount counts as nothing. */
    static BigDecimal parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? new BigDecimal(form.group(1)).multiply(UNITS.getOrDefault(form.group(2), BigDecimal.ONE))
                : BigDecimal.ZERO;
    }
}
