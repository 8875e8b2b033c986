// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.testing.SampleClusters;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Endpoint;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class CheckHealthTest {
    private static final Duration CLAIM = Duration.ofMinutes(2);

    @Inject
    Transactions transactions;

    @Inject
    Clusters clusters;

    @Inject
    Rounds rounds;

    @Inject
    ClusterNews news;

    private final Trouble trouble = new Trouble();

    @BeforeEach
    void takeThoseOfOtherTests() {
        transactions.inTransaction(() -> rounds.take(1000, CLAIM));
    }

    @Test
    void eachClusterIsTakenByOneReplicaOnly() {
        List<String> mine = IntStream.range(0, 12)
                .mapToObj(i -> add(ClusterState.READY).id())
                .toList();

        List<String> taken = transactions.inTransaction(() -> {
            List<Cluster> first = rounds.take(7, CLAIM);
            List<Cluster> others = elsewhere(() -> rounds.take(7, CLAIM));
            return Stream.concat(first.stream(), others.stream())
                    .map(Cluster::id)
                    .toList();
        });

        assertThat(taken).containsExactlyInAnyOrderElementsOf(mine);
    }

    @Test
    void onlyClustersThatRunAreLookedAtAndAChangeOfStateIsReasonToLook() {
        var cluster = add(ClusterState.CREATING);
        assertThat(take()).isEmpty();

        transactions.run(() -> clusters.save(cluster.end(ClusterState.READY, null)));
        assertThat(take()).containsExactly(cluster.id());
        assertThat(take()).isEmpty();
        transactions.run(() -> rounds.again(cluster.id(), Duration.ZERO));
        assertThat(take()).containsExactly(cluster.id());
    }

    @Test
    void onlyWhatIsNewIsNoted() {
        var cluster = add(ClusterState.READY);
        trouble.say(new Problem(CommonCode.NOT_FOUND, "There is no authority."));

        assertThat(check().check(cluster)).isTrue();
        assertThat(Objects.requireNonNull(stored(cluster).health()).status()).isEqualTo("UNKNOWN");
        long version = stored(cluster).revision().version();
        assertThat(check().check(cluster)).isFalse();
        assertThat(stored(cluster).revision().version()).isEqualTo(version);
    }

    @Test
    void passingTroubleOfCoeusItselfSaysNothingOfTheCluster() {
        var cluster = add(ClusterState.READY);
        trouble.say(new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "auth-bridge is away."));

        assertThat(check().check(cluster)).isFalse();
        assertThat(stored(cluster).health()).isNull();
    }

    private CheckHealth check() {
        return new CheckHealth(transactions, clusters, news, trouble);
    }

    private Cluster add(ClusterState state) {
        var cluster = SampleClusters.in(state, UUID.randomUUID().toString());
        return transactions.inTransaction(() -> clusters.add(cluster));
    }

    private Cluster stored(Cluster cluster) {
        return transactions.inTransaction(() -> clusters.find(cluster.id())).orElseThrow();
    }

    private List<String> take() {
        return transactions.inTransaction(() -> rounds.take(1000, CLAIM)).stream()
                .map(Cluster::id)
                .toList();
    }

    /** In another transaction beside the one that runs, as another replica would. */
    private List<Cluster> elsewhere(Supplier<List<Cluster>> work) {
        return CompletableFuture.supplyAsync(() -> transactions.inTransaction(work))
                .join();
    }

    /** No cluster here has a COE: what asking for it throws is for the test to say. */
    private static final class Trouble implements Engines {
        private Problem is = new Problem(CommonCode.NOT_FOUND, "Nothing is there.");

        void say(Problem problem) {
            is = problem;
        }

        @Override
        public Optional<CoeDriver> find(String driver) {
            return Optional.empty();
        }

        @Override
        public CoeDriver of(Cluster cluster) {
            throw is;
        }

        @Override
        public Endpoint endpoint(Cluster cluster) {
            throw is;
        }
    }
}
