// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.magnum;

import java.util.List;
import java.util.Set;

/** Paths that belong to other APIs of the gateway and came here only because those do not have them. */
final class Foreign {
    private static final Set<String> OTHERS = Set.of("api", "internal", "node", "q");

    private Foreign() {}

    static boolean isForeign(List<String> path) {
        return !path.isEmpty() && OTHERS.contains(path.getFirst());
    }
}
