// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.create.Checked;
import io.coeus.clusters.create.Draft;
import io.coeus.clusters.create.Preflight;
import io.coeus.clusters.room.Budget;
import io.coeus.clusters.room.Demand;
import io.coeus.clusters.room.Reserve;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Secret;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A cloud in which everything is right, and every project may have the same number of servers. */
@Mock
@ApplicationScoped
public class StubPreflight implements Preflight {
    private final AtomicLong limit = new AtomicLong(-1);
    private final AtomicLong used = new AtomicLong();
    private final Reserve reserve;

    StubPreflight(Reserve reserve) {
        this.reserve = reserve;
    }

    public AtomicLong limit() {
        return limit;
    }

    public AtomicLong used() {
        return used;
    }

    @Override
    public Checked check(Draft draft, Secret userToken, String projectId) {
        return new Checked(draft.spec(), budget(projectId, draft.masterCount() + draft.nodeCount()));
    }

    @Override
    public Budget growth(Cluster cluster, int more) {
        return budget(cluster.identity().projectId(), more);
    }

    @Override
    public ClusterTemplateView check(ClusterTemplateView template, Secret userToken) {
        return template;
    }

    private Budget budget(String projectId, long servers) {
        var asOf = reserve.now();
        return new Budget(
                asOf,
                List.of(
                        new Demand(projectId, "servers", limit.get(), used.get(), Map.of("boot-servers", servers)),
                        new Demand(projectId, "ports", -1, 0, Map.of("prepare-node-ports", servers))));
    }
}
