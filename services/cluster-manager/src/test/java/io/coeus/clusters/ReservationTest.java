// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.create.CreateClusters;
import io.coeus.clusters.create.NewCluster;
import io.coeus.clusters.resize.ResizeClusters;
import io.coeus.clusters.template.Templates;
import io.coeus.clusters.testing.Play;
import io.coeus.clusters.testing.SampleTemplates;
import io.coeus.clusters.testing.StubPreflight;
import io.coeus.clusters.testing.World;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.messaging.wire.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised to one operation is not promised to another. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class ReservationTest {
    private static final int AT_ONCE = 8;

    @Inject
    World world;

    @Inject
    Play play;

    @Inject
    CreateClusters creates;

    @Inject
    ResizeClusters resizes;

    @Inject
    StubPreflight cloud;

    @Inject
    Templates templates;

    @Inject
    Transactions transactions;

    private String project = "";
    private String template = "";

    @BeforeEach
    void aProjectOfItsOwn() {
        project = UUID.randomUUID().toString();
        template = UUID.randomUUID().toString();
        transactions.run(() -> templates.add(SampleTemplates.template(template, project)));
    }

    @AfterEach
    void withoutLimit() {
        cloud.limit().set(-1);
        cloud.used().set(0);
    }

    @Test
    void ofManyCreatesAtOnceOnlyAsManyAreAcceptedAsThereIsRoomFor() throws Exception {
        cloud.limit().set(3);
        List<Callable<String>> all = IntStream.range(0, AT_ONCE)
                .<Callable<String>>mapToObj(number -> this::create)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> answers =
                    threads.invokeAll(all).stream().map(ReservationTest::answer).toList();
            assertThat(answers).containsOnlyOnce("accepted").hasSize(AT_ONCE);
            assertThat(answers).filteredOn(answer -> !answer.equals("accepted")).allSatisfy(refused -> assertThat(
                            refused)
                    .contains("servers: need 2, have 1 (quota 3, used 0, promised to operations under way 2)"));
        }
    }

    @Test
    void aCreateAndAResizeDoNotBothTakeTheLast() {
        cloud.limit().set(4);
        var cluster = world.ready(project, 1);
        cloud.used().set(2);
        assertThat(create()).isEqualTo("accepted");
        assertThatThrownBy(() -> resize(cluster)).hasMessageContaining("servers: need 1, have 0");
        assertThat(world.cluster(cluster.id()).workers()).hasSize(1);
    }

    @Test
    void aPromiseEndsWhenTheCloudCountsWhatItStoodFor() {
        cloud.limit().set(3);
        var cluster = world.ready(project, 1);
        String operation = resize(cluster);
        assertThat(create()).isEqualTo("accepted");
        play.until(operation, "await-nodes");
        cloud.used().set(1);
        assertThat(create()).contains("have 0 (quota 3, used 1, promised to operations under way 2)");
    }

    @Test
    void aPromiseEndsWithItsOperation() {
        cloud.limit().set(1);
        var cluster = world.ready(project, 1);
        String operation = resize(cluster);
        var other = world.ready(project, 1);
        assertThatThrownBy(() -> resize(other)).isInstanceOf(Problem.class);
        play.refuse(operation, "prepare-node-ports");
        play.toTheEnd(operation);
        assertThat(play.operation(resize(other)).state()).isEqualTo("RUNNING");
    }

    @Test
    void otherProjectsHaveRoomOfTheirOwn() {
        cloud.limit().set(2);
        assertThat(create()).isEqualTo("accepted");
        aProjectOfItsOwn();
        assertThat(create()).isEqualTo("accepted");
    }

    private String resize(Cluster cluster) {
        return resizes.resize(cluster.id(), 2, List.of(), World.member(project), "req")
                .standing()
                .operationId();
    }

    private String create() {
        var wanted = WireJson.read("""
                {"id": "%s", "name": "web", "clusterTemplateId": "%s", "masterCount": 1, "nodeCount": 1}
                """.formatted(UUID.randomUUID(), template), NewCluster.class);
        try {
            creates.create(wanted, World.member(project), new Secret("token"), "req");
            return "accepted";
        } catch (Problem e) {
            return e.detail();
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
