// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/** The rule for ids others chose: printable ASCII without blanks, so that they are safe in headers, logs and keys. */
final class OpaqueText {
    private static final int LONGEST = 255;

    private OpaqueText() {}

    static void check(String what, String value) {
        boolean fits = !value.isEmpty() && value.length() <= LONGEST;
        if (!fits || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new Problem(
                    CommonCode.MALFORMED_REQUEST,
                    "A " + what + " is 1 to " + LONGEST + " printable ASCII characters without blanks.");
        }
    }
}
