// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.health;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Health;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks at one cluster, notes what it finds and tells of it when it is new. */
@ApplicationScoped
public class CheckHealth {
    private static final Logger LOG = Logger.getLogger(CheckHealth.class);

    private final Transactions transactions;
    private final Clusters clusters;
    private final ClusterNews news;
    private final Engines engines;

    CheckHealth(Transactions transactions, Clusters clusters, ClusterNews news, Engines engines) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.news = news;
        this.engines = engines;
    }

    /** One look, a minute at most; true when it found something new. A cluster another monitor watches is left alone. */
    public boolean check(Cluster cluster) {
        return !watchedByOthers(cluster.spec().labels())
                && look(cluster).filter(found -> note(cluster.id(), found)).isPresent();
    }

    /** Source: Magnum, which does not poll where magnum-auto-healer reports. */
    static boolean watchedByOthers(Map<String, String> labels) {
        return Boolean.parseBoolean(labels.get("auto_healing_enabled"))
                && "magnum-auto-healer".equals(labels.get("auto_healing_controller"));
    }

    /** Empty when Coeus itself has passing trouble, which says nothing of the cluster. */
    private Optional<Health> look(Cluster cluster) {
        try {
            var endpoint = engines.endpoint(cluster);
            return Optional.of(
                    Diagnosis.of(cluster, engines.of(cluster).clusters().check(endpoint)));
        } catch (Problem e) {
            LOG.debugf("Cluster %s cannot be looked at: %s", cluster.id(), e.detail());
            return e.kind() == Kind.UNAVAILABLE || e.kind() == Kind.THROTTLED
                    ? Optional.empty()
                    : Optional.of(Diagnosis.unknown("Coeus cannot look at it: " + e.detail()));
        }
    }

    private boolean note(String clusterId, Health found) {
        return transactions.inTransaction(() -> clusters.lock(clusterId)
                .filter(now -> now.state().open())
                .filter(now -> !found.equals(now.health()))
                .map(now -> news.changed(clusters.save(now.with(found))))
                .isPresent());
    }
}
