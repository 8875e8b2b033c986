// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.Map;

/**
 * Facts a driver wants to be told again at its next call about the same workload. Opaque to the caller, who stores them as
 * they are; losing them costs a driver time, never correctness. Holds no secret.
 *
 * @param facts short names and values
 */
public record Known(Map<String, String> facts) {

    /** What is known before the first call. */
    public static final Known NOTHING = new Known(Map.of());

    public Known {
        facts = Map.copyOf(facts);
    }
}
