// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Health;
import io.coeus.clusters.cluster.Node.State;
import io.coeus.clusters.testing.SampleClusters;
import io.coeus.driver.DriverError;
import io.coeus.driver.DriverError.Kind;
import io.coeus.driver.Health.Answering;
import io.coeus.driver.Health.Node;
import io.coeus.driver.Health.Silent;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Cluster CLUSTER = SampleClusters.ready("c1");

    @Test
    void aClusterWhoseNodesAreAllReadyIsHealthy() {
        assertThat(Diagnosis.of(CLUSTER, answering(node("m", true), node("w", true))))
                .isEqualTo(new Health("HEALTHY", Map.of("api", "ok", "m.Ready", "True", "w.Ready", "True")));
    }

    @Test
    void aNodeThatIsNotReadyOrNotKnownMakesItUnhealthy() {
        var expected = new Health("UNHEALTHY", Map.of("api", "ok", "m.Ready", "True", "w.Ready", "False"));

        assertThat(Diagnosis.of(CLUSTER, answering(node("m", true), node("w", false))))
                .isEqualTo(expected);
        assertThat(Diagnosis.of(CLUSTER, answering(node("m", true)))).isEqualTo(expected);
    }

    @Test
    void nodesThatComeOrGoAndNodesOfOthersDoNotCount() {
        var growing = CLUSTER.with("w", node -> node.become(State.BOOTING, null));

        assertThat(Diagnosis.of(growing, answering(node("m", true), node("stranger", false))))
                .isEqualTo(new Health("HEALTHY", Map.of("api", "ok", "m.Ready", "True")));
    }

    @Test
    void aSilentApiIsUnhealthyAndOneThatRefusesCoeusIsUnknown() {
        assertThat(Diagnosis.of(CLUSTER, new Silent(new DriverError(Kind.UNREACHABLE, "no route"))))
                .isEqualTo(new Health("UNHEALTHY", Map.of("api", "It does not answer as it should: no route")));
        assertThat(Diagnosis.of(CLUSTER, new Silent(new DriverError(Kind.FORBIDDEN, "who are you"))))
                .isEqualTo(new Health("UNKNOWN", Map.of("api", "who are you")));
    }

    @Test
    void whatMagnumAutoHealerWatchesIsLeftToIt() {
        assertThat(CheckHealth.watchedByOthers(
                        Map.of("auto_healing_enabled", "true", "auto_healing_controller", "magnum-auto-healer")))
                .isTrue();
        assertThat(CheckHealth.watchedByOthers(Map.of("auto_healing_enabled", "true")))
                .isFalse();
        assertThat(CheckHealth.watchedByOthers(Map.of())).isFalse();
    }

    private static Answering answering(Node... nodes) {
        return new Answering("v1", "v1", "containerd://1", Stream.of(nodes).toList());
    }

    private static Node node(String name, boolean ready) {
        return new Node(name, false, ready, true, null, "v1", "containerd://1", "");
    }
}
