// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coeus.cloud.sweep.Sweeper;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.testing.StubServers;
import io.coeus.clusters.testing.World;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.messaging.ledger.Ledger.Entry;
import io.coeus.messaging.ledger.LedgerAudit;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.openstack.Tag;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Ledger and cloud are compared. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class SweepTest {
    @Inject
    World world;

    @Inject
    StubServers servers;

    @Inject
    Ledger ledger;

    @Inject
    LedgerAudit audit;

    @Inject
    Sweeper sweeper;

    @Test
    void whatSomebodyElseRemovedIsShownOnTheClusterOnce() {
        var cluster = world.ready("p1", 1);
        String server = made(cluster, "web-worker-0");
        sweeper.sweep(cluster.id());
        assertThat(world.cluster(cluster.id()).health()).isNull();
        servers.tagged(cluster.id(), Tag.cluster(cluster.id()))
                .forEach(thing -> thing.delete().run());
        sweeper.sweep(cluster.id());
        await().untilAsserted(() -> {
            var seen = world.cluster(cluster.id());
            var health = Objects.requireNonNull(seen.health());
            assertThat(health.status()).isEqualTo("UNHEALTHY");
            assertThat(health.reason()).containsEntry("nova.server web-worker-0", "missing");
            assertThat(seen.state()).isEqualTo(ClusterState.READY);
            assertThat(seen.standing().reason()).contains(server);
        });
        long version = world.cluster(cluster.id()).revision().version();
        sweeper.sweep(cluster.id());
        var other = world.ready("p1", 1);
        made(other, "web-worker-1");
        servers.tagged(other.id(), Tag.cluster(other.id()))
                .forEach(thing -> thing.delete().run());
        sweeper.sweep(other.id());
        // Told in order: when the other one is told, a second word about the first would have been too.
        await().until(() -> world.cluster(other.id()).health() != null);
        assertThat(world.cluster(cluster.id()).revision().version()).isEqualTo(version);
    }

    @Test
    void whatIsLeftOfAClusterThatIsGoneIsRemoved() {
        String gone = UUID.randomUUID().toString();
        var entry = entry(gone, "web-master-0");
        ledger.ensure(entry, Optional::empty, () -> "s-" + gone);
        ledger.gone(entry);
        servers.add("s-" + gone, gone, "web-master-0");
        servers.add("late-" + gone, gone, "web-master-0");
        sweeper.sweep(gone);
        assertThat(servers.has("s-" + gone)).isFalse();
        assertThat(servers.has("late-" + gone)).isFalse();
    }

    @Test
    void aSecondServerInPlaceOfAKnownOneIsRemovedAndTheKnownOneStays() {
        var cluster = world.ready("p1", 1);
        String known = made(cluster, "web-worker-0");
        servers.add("second-" + known, cluster.id(), "web-worker-0");
        servers.add("stranger-" + known, cluster.id(), "not-in-the-ledger");
        sweeper.sweep(cluster.id());
        assertThat(servers.has("second-" + known)).isFalse();
        assertThat(servers.has(known)).isTrue();
        assertThat(servers.has("stranger-" + known)).isTrue();
    }

    @Test
    void oneReplicaAtATimeSweepsAnAggregate() throws Exception {
        made(world.ready("p1", 1), "web-worker-0");
        Callable<Optional<String>> claim = () -> audit.claim(Duration.ofHours(1), Duration.ofHours(1));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> claimed = replicas.invokeAll(Collections.nCopies(8, claim)).stream()
                    .map(Future::resultNow)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(claimed).doesNotHaveDuplicates();
        }
    }

    private String made(Cluster cluster, String name) {
        return ledger.ensure(entry(cluster.id(), name), Optional::empty, () -> {
            String id = "s-" + name + cluster.id();
            servers.add(id, cluster.id(), name);
            return id;
        });
    }

    private static Entry entry(String clusterId, String name) {
        return new Entry(clusterId, "nova.server", name, "coeus:cluster=" + clusterId);
    }
}
