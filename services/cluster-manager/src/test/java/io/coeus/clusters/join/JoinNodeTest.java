// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.join.ReportNode.NodeReport;
import io.coeus.clusters.testing.World;
import io.coeus.kernel.Code;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token lets one node join once; nothing else lets anybody in, and what is refused uses nothing up. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class JoinNodeTest {
    private static final Map<String, String> REQUESTS = Map.of("server", "serve", "client", "call");

    @Inject
    World world;

    @Inject
    NodeTokens tokens;

    @Inject
    JoinNode join;

    @Inject
    ReportNode report;

    private Cluster cluster;
    private Node worker;

    @BeforeEach
    void bootsAWorker() {
        cluster = world.booting("p1", 1);
        worker = cluster.workers().getFirst();
    }

    @Test
    void aNodeJoinsAndReportsWithWhatItGot() {
        Joined joined = join.join(request(REQUESTS));

        assertThat(joined.certificates())
                .containsEntry("client", "system:node:" + worker.name() + " may call")
                .containsKey("server");
        assertThat(joined.caPem()).isEqualTo("ca of " + cluster.id());
        assertThat(joined.mastersKey()).isNull();
        report.report(said(Node.State.READY), new Secret(joined.nodeToken()));
        assertThat(now().state()).isEqualTo(Node.State.READY);
    }

    @Test
    void mastersOfAClusterShareAKeyThatNobodyElseHas() {
        String master = cluster.masters().getFirst().name();
        var other = world.booting("p1", 1);

        String key = join.join(new JoinRequest(cluster.id(), master, tokens.join(cluster.id(), master), REQUESTS))
                .mastersKey();

        assertThat(key)
                .matches("[0-9a-f]{64}")
                .isEqualTo(tokens.masters(cluster.id()).reveal());
        assertThat(tokens.masters(other.id()).reveal()).isNotEqualTo(key);
    }

    @Test
    void aRepeatWithTheSameRequestsGetsTheSameAnswer() {
        assertThat(join.join(request(REQUESTS)).nodeToken())
                .isEqualTo(join.join(request(REQUESTS)).nodeToken());
    }

    @Test
    void aSecondJoinWithOtherRequestsIsRefused() {
        join.join(request(REQUESTS));

        assertRefused(() -> join.join(request(Map.of("client", "steal"))), JoinCode.NODE_TOKEN_USED);
    }

    @Test
    void aRefusedRequestDoesNotUseTheTokenUp() {
        for (var wrong : List.of(Map.of("client", "nonsense"), Map.of("root", "call"), Map.of("admin", "call"))) {
            assertRefused(() -> join.join(request(wrong)), CommonCode.INVALID_FIELD);
            assertThat(now().membership()).isNull();
        }
        assertThat(join.join(request(REQUESTS)).nodeToken()).isNotEmpty();
    }

    @Test
    void noOtherTokenLetsItIn() {
        var other = world.booting("p1", 1);
        for (var wrong : List.of(
                new Secret("guess"),
                tokens.join(other.id(), worker.name()),
                tokens.join(cluster.id(), cluster.masters().getFirst().name()))) {
            assertRefused(
                    () -> join.join(new JoinRequest(cluster.id(), worker.name(), wrong, REQUESTS)),
                    JoinCode.WRONG_NODE_TOKEN);
        }
        assertThat(now().membership()).isNull();
    }

    @Test
    void nobodyReportsForAnotherNode() {
        var bearer = new Secret(join.join(request(REQUESTS)).nodeToken());
        var other = world.booting("p1", 1);

        assertRefused(
                () -> report.report(
                        new NodeReport(other.id(), other.workers().getFirst().name(), Node.State.READY, null), bearer),
                JoinCode.WRONG_NODE_TOKEN);
        assertRefused(() -> report.report(said(Node.State.READY), World.BEARER), JoinCode.WRONG_NODE_TOKEN);
        assertThat(now().state()).isEqualTo(Node.State.BOOTSTRAPPING);
    }

    private JoinRequest request(Map<String, String> requests) {
        return new JoinRequest(cluster.id(), worker.name(), tokens.join(cluster.id(), worker.name()), requests);
    }

    private NodeReport said(Node.State state) {
        return new NodeReport(cluster.id(), worker.name(), state, null);
    }

    private Node now() {
        return world.cluster(cluster.id()).node(worker.name()).orElseThrow();
    }

    private static void assertRefused(ThrowingCallable call, Code code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
