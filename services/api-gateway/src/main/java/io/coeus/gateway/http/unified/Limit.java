// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.Checks;
import io.coeus.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code limit}: most items of a list. It comes as text, so that a refusal can name it. */
final class Limit {
    static final String NAME = "limit";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private Limit() {}

    /**
     * The number asked for, or the usual one.
     *
     * @throws Problem INVALID_FIELD when it is none from 1 to 1000
     */
    static int of(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            throw Problem.invalid(NAME, NAME + " must be a whole number from 1 to " + MOST + ", was '" + text + "'.");
        }
        int limit = Integer.parseInt(text);
        Checks.between(NAME, limit, 1, MOST);
        return limit;
    }
}
