// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.room;

import java.util.Map;
import java.util.Optional;

/**
 * What an operation needs of one thing that may run out, and what there was of it when the cloud was asked.
 *
 * @param pool whose it is: a project, or {@link #MACHINES}
 * @param resource in words, such as {@code servers}
 * @param limit how many there may be; negative = without limit
 * @param used how many there were
 * @param bySteps how many each step of the operation makes
 */
public record Demand(String pool, String resource, long limit, long used, Map<String, Long> bySteps) {
    /** The pool of bare-metal machines, which all projects draw from. */
    public static final String MACHINES = "machines";

    /** How many are needed in all. */
    public long need() {
        return bySteps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Why there is too little, with the figures; empty when there is enough. */
    Optional<String> shortfall(long promised) {
        if (need() == 0 || limit < 0 || used + promised + need() <= limit) {
            return Optional.empty();
        }
        long have = Math.max(0, limit - used - promised);
        return Optional.of("%s: need %d, have %d%s".formatted(resource, need(), have, figures(promised)));
    }

    private String figures(long promised) {
        String taken = promised == 0 ? "" : "promised to operations under way " + promised;
        if (pool.equals(MACHINES)) {
            return taken.isEmpty() ? "" : " (free %d, %s)".formatted(limit, taken);
        }
        return " (quota %d, used %d%s)".formatted(limit, used, taken.isEmpty() ? "" : ", " + taken);
    }
}
