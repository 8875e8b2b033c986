// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.room;

import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.kernel.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that an operation needs of what may run out.
 *
 * @param asOf before the cloud was asked, by the clock of {@link Reservations}
 */
public record Budget(Instant asOf, List<Demand> demands) {

    /** Whose room it takes from, always in the same order. */
    public SortedSet<String> pools() {
        return demands.stream().map(Demand::pool).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything there is too little of, in words; empty when there is enough of everything. */
    public List<String> shortfalls(Promised promised) {
        return demands.stream()
                .map(demand -> demand.shortfall(promised.of(demand.pool(), demand.resource())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Fails with PREFLIGHT_FAILED, telling all there is too little of. */
    public void require(Promised promised) {
        var missing = shortfalls(promised);
        if (!missing.isEmpty()) {
            throw new Problem(
                            ClusterCode.PREFLIGHT_FAILED,
                            "The project cannot have this cluster: " + String.join("; ", missing) + ".")
                    .withRemedy(
                            "Delete what is not needed any more, ask for fewer or smaller nodes, or have the quota raised.");
        }
    }
}
