// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.delete.DeleteClusters;
import io.coeus.clusters.resize.ResizeClusters;
import io.coeus.clusters.testing.Play;
import io.coeus.clusters.testing.World;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Refusal;
import io.coeus.messaging.saga.Sagas;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.saga.Signal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No status of a cluster is a dead end: whatever failed can be retried, cancelled, abandoned, done again or deleted. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class NoDeadEndTest {
    private static final Caller ALICE = World.member("p1");
    private static final Signal CANCEL =
            new Signal.Cancel(new Refusal("CANCELLED", Kind.CONFLICT, "Cancelled by alice.", null, null, false));

    @Inject
    World world;

    @Inject
    Play play;

    @Inject
    Sagas sagas;

    @Inject
    ResizeClusters resizes;

    @Inject
    DeleteClusters deletes;

    @Test
    void anUpdateStuckOnItsWayBackCanBeRetriedOrCancelled() {
        for (var wish : List.of(new Signal.Retry(), CANCEL)) {
            var cluster = growthThatCannotBeUndone();
            sagas.signal(operation(cluster), wish);
            assertThat(now(cluster).state()).isEqualTo(ClusterState.UPDATING);
            assertThat(play.toTheEnd(operation(cluster)).state()).isEqualTo("UNDONE");
            assertThat(now(cluster).state()).isEqualTo(ClusterState.UPDATE_FAILED);
            assertThat(now(cluster).workers()).hasSize(1);
            assertThat(play.toTheEnd(resized(cluster, 2)).state()).isEqualTo("COMPLETED");
            assertThat(now(cluster).state()).isEqualTo(ClusterState.READY);
        }
    }

    @Test
    void anUpdateStuckOnItsWayBackCanBeAbandonedAndDoneAgain() {
        var cluster = growthThatCannotBeUndone();
        sagas.signal(operation(cluster), new Signal.Abandon());
        assertThat(now(cluster).state()).isEqualTo(ClusterState.UPDATE_FAILED);
        assertThat(now(cluster).standing().reason()).contains("The operation was abandoned");
        assertGrowsAnew(cluster);
    }

    @Test
    void anUpdateStuckOnItsWayBackIsGivenUpByTheNextResize() {
        var cluster = growthThatCannotBeUndone();
        var stuck = operation(cluster);
        assertGrowsAnew(cluster);
        assertThat(play.operation(stuck).state()).isEqualTo("ABANDONED");
    }

    @Test
    void anUpdateStuckOnItsWayForwardCanBeRetried() {
        var cluster = shrinkThatCannotEnd();
        assertThatThrownBy(() -> sagas.signal(operation(cluster), CANCEL))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.remedy()).contains("retry or abandon"));
        sagas.signal(operation(cluster), new Signal.Retry());
        assertThat(now(cluster).state()).isEqualTo(ClusterState.UPDATING);
        assertThat(play.toTheEnd(operation(cluster)).state()).isEqualTo("COMPLETED");
        assertThat(names(now(cluster).workers()))
                .containsExactly(names(cluster.workers()).getFirst());
    }

    @Test
    void anUpdateStuckOnItsWayForwardIsFinishedByTheNextResize() {
        var cluster = shrinkThatCannotEnd();
        var half = names(cluster.workers()).getLast();
        play.toTheEnd(resized(cluster, 2));
        assertThat(now(cluster).state()).isEqualTo(ClusterState.READY);
        assertThat(names(now(cluster).workers())).hasSize(2).doesNotContain(half);
    }

    @Test
    void anUpdateThatWasTakenBackKeepsTheNodesThatWereToGo() {
        var cluster = world.ready("p1", 1);
        var worker = names(cluster.workers()).getFirst();
        resizes.resize(cluster.id(), 1, List.of(worker), ALICE, "req");
        play.refuse(operation(cluster), "prepare-node-ports");
        play.toTheEnd(operation(cluster));
        assertThat(now(cluster).state()).isEqualTo(ClusterState.UPDATE_FAILED);
        assertThat(now(cluster).workers()).extracting(Node::state).containsExactly(Node.State.READY);
    }

    @Test
    void aClusterWhoseUpdateFailedCanBeDeleted() {
        var cluster = growthThatCannotBeUndone();
        assertThat(play.toTheEnd(deleted(cluster)).state()).isEqualTo("COMPLETED");
        assertThat(world.find(cluster.id())).isEmpty();
    }

    @Test
    void aFailedDeleteGoesOnWithTheNextDelete() {
        var cluster = stuckDelete();
        var stuck = operation(cluster);
        assertThat(deleted(cluster)).isEqualTo(stuck);
        assertThat(now(cluster).state()).isEqualTo(ClusterState.DELETING);
        play.toTheEnd(stuck);
        assertThat(world.find(cluster.id())).isEmpty();
    }

    @Test
    void aFailedDeleteCanBeRetried() {
        var cluster = stuckDelete();
        sagas.signal(operation(cluster), new Signal.Retry());
        assertThat(play.toTheEnd(operation(cluster)).state()).isEqualTo("COMPLETED");
        assertThat(world.find(cluster.id())).isEmpty();
    }

    @Test
    void anAbandonedDeleteBeginsAnew() {
        var cluster = stuckDelete();
        var abandoned = operation(cluster);
        sagas.signal(abandoned, new Signal.Abandon());
        assertThat(now(cluster).state()).isEqualTo(ClusterState.DELETE_FAILED);
        var anew = deleted(cluster);
        assertThat(anew).isNotEqualTo(abandoned);
        play.toTheEnd(anew);
        assertThat(world.find(cluster.id())).isEmpty();
    }

    /** UPDATE_FAILED: a worker could not be made, and what there was of it could not be removed. */
    private Cluster growthThatCannotBeUndone() {
        var cluster = world.ready("p1", 1);
        var operation = resized(cluster, 2);
        play.until(operation, "boot-servers");
        play.refuse(operation, "boot-servers");
        play.refuse(operation, "boot-servers");
        assertThat(play.operation(operation).state()).isEqualTo("STUCK");
        assertThat(now(cluster).state()).isEqualTo(ClusterState.UPDATE_FAILED);
        assertThat(now(cluster).standing().reason()).contains("Could not be undone: boot-servers");
        return cluster;
    }

    /** UPDATE_FAILED: a server could not be removed. */
    private Cluster shrinkThatCannotEnd() {
        var cluster = world.ready("p1", 2);
        var operation = resized(cluster, 1);
        play.until(operation, "remove-servers");
        play.refuse(operation, "remove-servers");
        assertThat(play.operation(operation).state()).isEqualTo("STUCK");
        assertThat(now(cluster).state()).isEqualTo(ClusterState.UPDATE_FAILED);
        return cluster;
    }

    /** DELETE_FAILED: the network could not be removed. */
    private Cluster stuckDelete() {
        var cluster = world.ready("p1", 1);
        var operation = deleted(cluster);
        play.until(operation, "remove-network");
        play.refuse(operation, "remove-network");
        assertThat(now(cluster).state()).isEqualTo(ClusterState.DELETE_FAILED);
        return cluster;
    }

    /** To two workers, of which the one that was left half done is none. */
    private void assertGrowsAnew(Cluster cluster) {
        var half = names(now(cluster).workers()).getLast();
        assertThat(play.toTheEnd(resized(cluster, 2)).steps())
                .extracting(step -> step.name() + " " + step.state())
                .contains("boot-servers DONE", "remove-servers DONE");
        assertThat(now(cluster).state()).isEqualTo(ClusterState.READY);
        assertThat(names(now(cluster).workers())).hasSize(2).doesNotContain(half);
    }

    private String resized(Cluster cluster, int workers) {
        return resizes.resize(cluster.id(), workers, List.of(), ALICE, "req")
                .standing()
                .operationId();
    }

    private String deleted(Cluster cluster) {
        return deletes.delete(cluster.id(), ALICE, "req").standing().operationId();
    }

    private String operation(Cluster cluster) {
        return now(cluster).standing().operationId();
    }

    private Cluster now(Cluster cluster) {
        return world.cluster(cluster.id());
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(Node::name).toList();
    }
}
