// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.boot;

import io.coeus.cloud.Clouds;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.ledger.Ledger.Entry;
import io.coeus.openstack.Tag;
import io.coeus.openstack.compute.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** The way to the servers of a cluster's nodes. */
@ApplicationScoped
class NodeServers {
    /** As the ledger names servers. */
    static final String KIND = "nova.server";

    private final Transactions transactions;
    private final Clusters clusters;
    private final Clouds clouds;

    NodeServers(Transactions transactions, Clusters clusters, Clouds clouds) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.clouds = clouds;
    }

    /** The cluster; fails with NOT_FOUND. */
    Cluster cluster(String id) {
        return transactions.inTransaction(() -> clusters.find(id)).orElseThrow(() -> Problem.notFound("cluster", id));
    }

    /** Nova with the cluster's own credential. */
    Servers of(Cluster cluster) {
        return clouds.on(clouds.of(Objects.requireNonNull(cluster.access().credentialId())))
                .compute()
                .servers();
    }

    /** Nova with a credential that works also when the cluster's creator has left. */
    Servers forDeletion(String clusterId) {
        return clouds.on(clouds.forDeletion(clusterId)).compute().servers();
    }

    static Entry entry(String clusterId, String nodeName) {
        return new Entry(clusterId, KIND, nodeName, Tag.cluster(clusterId).text());
    }
}
