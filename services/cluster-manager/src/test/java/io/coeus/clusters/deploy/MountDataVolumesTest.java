// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.join.JoinCode;
import io.coeus.clusters.mount.Mounts;
import io.coeus.clusters.mount.TellVolumes;
import io.coeus.clusters.mount.TellVolumes.Seen;
import io.coeus.clusters.mount.VolumeMount.State;
import io.coeus.clusters.testing.SampleWorkloads;
import io.coeus.clusters.testing.World;
import io.coeus.clusters.workload.Placement;
import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.Workloads;
import io.coeus.contracts.cluster.ClusterCommand.MountDataVolumes;
import io.coeus.contracts.cluster.ClusterCommand.UnmountDataVolumes;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workload begins when its node has mounted its volumes, and they are detached when the node has let go of them. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class MountDataVolumesTest {
    @Inject
    World world;

    @Inject
    Transactions transactions;

    @Inject
    Workloads workloads;

    @Inject
    Mounts mounts;

    @Inject
    TellVolumes tell;

    @Inject
    MountDataVolumesHandler mount;

    @Inject
    UnmountDataVolumesHandler unmount;

    private Cluster cluster;
    private String node;
    private String workload;
    private String volume;

    @BeforeEach
    void placesAWorkload() {
        cluster = world.ready("p1", 1);
        node = cluster.workers().getFirst().name();
        volume = "volume of " + node;
        workload = transactions.inTransaction(() -> workloads.add(placed())).id();
    }

    private Workload placed() {
        return SampleWorkloads.on(cluster).with(new Placement(Map.of("data", volume), Map.of(), node));
    }

    @Test
    void isDoneWhenTheNodeSaysThatItMounted() {
        assertThat(waitsFor(mounted())).isEqualTo("node " + node + " to mount volumes: " + volume);
        assertThat(ask()).containsExactly(volume);
        assertThat(mounted()).isInstanceOf(Outcome.Later.class);
        ask(new Seen(volume, State.MOUNTED, null));
        assertThat(mounted()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void saysWhatTheNodeWaitsFor() {
        mounted();
        ask(new Seen(volume, State.UNMOUNTED, "its disk is not there yet"));

        assertThat(waitsFor(mounted())).endsWith(volume + " (its disk is not there yet)");
    }

    @Test
    void isRefusedWhenTheNodeCannot() {
        mounted();
        ask(new Seen(volume, State.FAILED, "it holds something that is not a file system, and is left as it is"));

        assertThatThrownBy(this::mounted).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ClusterCode.VOLUME_NOT_MOUNTED);
            assertThat(problem.getMessage()).contains(node, volume, "not a file system");
        });
    }

    @Test
    void isNotDetachedWhileTheNodeMayHaveItMounted() {
        mounted();
        ask();

        // Told to mount, the node may have done so though it has not said so yet.
        assertThat(unmounted(Instant.now())).isInstanceOf(Outcome.Later.class);
        assertThat(ask(new Seen(volume, State.MOUNTED, null))).isEmpty();
        assertThat(waitsFor(unmounted(Instant.now())))
                .isEqualTo("volumes to be unmounted: " + volume + " on node " + node);
        assertThat(ask()).isEmpty();
        assertThat(unmounted(Instant.now())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatNoNodeHeardOfNeedsNoUnmounting() {
        mounted();

        assertThat(unmounted(Instant.now())).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            transactions.run(done.effect());
            assertThat(transactions.inTransaction(() -> mounts.of(workload))).isEmpty();
        });
    }

    @Test
    void aNodeThatDoesNotAnswerHoldsNothingUpForGood() {
        mounted();
        ask();

        assertThat(unmounted(Instant.now().minus(Duration.ofMinutes(6)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aNodeIsToldOfItsOwnVolumesOnly() {
        mounted();
        String master = cluster.masters().getFirst().name();
        var other = world.ready("p2", 1);

        assertThat(tell.tell(cluster.id(), master, World.BEARER, List.of(new Seen(volume, State.MOUNTED, null)))
                        .volumeIds())
                .isEmpty();
        assertThat(tell.tell(other.id(), other.workers().getFirst().name(), World.BEARER, List.of())
                        .volumeIds())
                .isEmpty();
        assertThatThrownBy(() -> tell.tell(cluster.id(), node, new Secret("guess"), List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(JoinCode.WRONG_NODE_TOKEN));
        assertThat(mounted()).isInstanceOf(Outcome.Later.class);
    }

    private Outcome<?> mounted() {
        return mount.handle(new MountDataVolumes(workload), work(Instant.now()));
    }

    private Outcome<?> unmounted(Instant since) {
        return unmount.handle(new UnmountDataVolumes(workload), work(since));
    }

    private List<String> ask(Seen... seen) {
        return tell.tell(cluster.id(), node, World.BEARER, List.of(seen)).volumeIds();
    }

    private static String waitsFor(Outcome<?> outcome) {
        return ((Outcome.Later<?>) outcome).waitingFor();
    }

    private Work work(Instant since) {
        var envelope = new Envelope(
                "message", "test", "test", workload, Instant.EPOCH, "p1", "request", null, null, List.of());
        return new Work(envelope, 1, since);
    }
}
