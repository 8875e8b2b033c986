// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.GatewayCode;
import io.coeus.kernel.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Versions of things as entity tags. */
final class Version {
    private Version() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Passes when there is no condition, or one of its tags is the current one.
     *
     * @throws Problem VERSION_MISMATCH otherwise
     */
    static void require(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        boolean met = Arrays.stream(ifMatch.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag(current)::equals);
        if (!met) {
            throw new Problem(
                            GatewayCode.VERSION_MISMATCH,
                            "It is at version " + current + " now, not at " + ifMatch + ".")
                    .withRemedy("Read it again and decide anew.");
        }
    }
}
