// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Container;
import io.coeus.driver.Desired;
import io.coeus.driver.DriverError;
import io.coeus.driver.Known;
import io.coeus.driver.Mount;
import io.coeus.driver.NetworkAttachment;
import io.coeus.driver.Placement;
import io.coeus.driver.Port;
import io.coeus.driver.Progress;
import io.coeus.driver.Scale;
import io.coeus.driver.UpdatePolicy;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Swarm driver promises beyond what all drivers promise. */
abstract class SwarmContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UUID workload = UUID.randomUUID();

    abstract CoeDriver driver();

    abstract SwarmWitness witness();

    /** A container that fails soon after its start. */
    abstract Container failing();

    final WorkloadSpecBuilder web() {
        return WorkloadSpecBuilder.workload("web", witness().running());
    }

    final Progress converge(WorkloadSpec spec, Known known) {
        return driver().workloads().converge(witness().endpoint(), new Desired(workload, workload, spec), known);
    }

    final WorkloadStatus observed() {
        return driver().workloads().observe(witness().endpoint(), workload, Known.NOTHING);
    }

    /** Asks until it no longer moves. */
    static Progress last(Function<Known, Progress> ask) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Progress progress = ask.apply(Known.NOTHING);
        while (progress instanceof Progress.Moving && System.nanoTime() < end) {
            Thread.sleep(100);
            progress = ask.apply(progress.known());
        }
        return progress;
    }

    final void settle(WorkloadSpec spec) throws InterruptedException {
        assertThat(last(known -> converge(spec, known))).isInstanceOf(Progress.Settled.class);
    }

    final void remove() throws InterruptedException {
        Progress progress = last(known -> driver().workloads().remove(witness().endpoint(), workload, known));
        assertThat(progress).isInstanceOf(Progress.Settled.class);
        assertThat(witness().objectsOf(workload)).isEmpty();
    }

    final JsonNode service() {
        return Services.of(witness().engine(), workload).getFirst().path("Spec");
    }

    @AfterEach
    void leaveNothing() {
        witness().removeBehindBack(workload);
    }

    private long networks() {
        return Json.items(witness().engine().get("/networks?" + Json.filter("label", Labels.NETWORK)))
                .count();
    }

    @Test
    void sharesNetworksAndRemovesThemAfterTheLastWorkload() throws InterruptedException {
        WorkloadSpec spec = web().networks(List.of(new NetworkAttachment("net-1", List.of())))
                .build();
        UUID neighbour = UUID.randomUUID();
        settle(spec);
        last(known ->
                driver().workloads().converge(witness().endpoint(), new Desired(workload, neighbour, spec), known));
        assertThat(networks()).isEqualTo(1);

        remove();
        assertThat(networks()).as("the neighbour is on it").isEqualTo(1);
        assertThat(last(known -> driver().workloads().remove(witness().endpoint(), neighbour, known)))
                .isInstanceOf(Progress.Settled.class);

        assertThat(networks()).isZero();
    }

    @Test
    void bindsADataVolumeOnTheNodeThatHasItAndPublishesOnTheNode() {
        String node = witness().nodes().getFirst();

        converge(
                web().mounts(List.of(Mount.of("vol-1", "/data", false)))
                        .placement(Placement.on(node))
                        .ports(List.of(new Port(80, 18088, Port.Protocol.TCP)))
                        .build(),
                Known.NOTHING);

        JsonNode mount = service().at("/TaskTemplate/ContainerSpec/Mounts/0");
        assertThat(mount.path("Type").asText()).isEqualTo("bind");
        assertThat(mount.path("Source").asText()).isEqualTo("/var/lib/coeus/volumes/vol-1");
        assertThat(service().at("/TaskTemplate/Placement/Constraints/0").asText())
                .isEqualTo("node.hostname==" + node);
        assertThat(service().at("/EndpointSpec/Mode").asText()).isEqualTo("dnsrr");
        assertThat(service().at("/EndpointSpec/Ports/0/PublishMode").asText()).isEqualTo("host");
    }

    @Test
    void runsOnAllNodes() throws InterruptedException {
        settle(web().scale(new Scale.Global()).build());

        assertThat(observed().instances())
                .extracting(WorkloadStatus.Instance::node)
                .containsExactlyInAnyOrderElementsOf(witness().nodes());
        remove();
    }

    @Test
    void heals() throws InterruptedException {
        WorkloadSpec two = web().scale(new Scale.Replicas(2)).build();
        settle(two);
        JsonNode found = Services.of(witness().engine(), workload).getFirst();
        ObjectNode spec = found.path("Spec").deepCopy();
        spec.putObject("Mode").putObject("Replicated").put("Replicas", 1);
        String version = found.at("/Version/Index").asText();
        witness().engine().post("/services/" + found.path("ID").asText() + "/update?version=" + version, spec);

        settle(two);

        assertThat(observed().ready()).isEqualTo(2);
        remove();
    }

    @Test
    void stopsAnUpdateThatGoesWrong() throws InterruptedException {
        settle(web().build());
        WorkloadSpec bad = WorkloadSpecBuilder.workload("web", failing()).build();

        Progress progress = last(known -> converge(bad, known));

        assertThat(progress).isInstanceOfSatisfying(Progress.Blocked.class, blocked -> assertThat(
                        blocked.error().kind())
                .isEqualTo(DriverError.Kind.INSTANCES_FAILED));
        settle(web().build());
        remove();
    }

    @Test
    void rollsAnUpdateBackThatGoesWrong() throws InterruptedException {
        UpdatePolicy policy = new UpdatePolicy(1, UpdatePolicy.Order.STOP_FIRST, UpdatePolicy.OnFailure.ROLLBACK);
        settle(web().updatePolicy(policy).build());
        WorkloadSpec bad = WorkloadSpecBuilder.workload("web", failing())
                .updatePolicy(policy)
                .build();

        Progress progress = last(known -> converge(bad, known));

        assertThat(progress).isInstanceOfSatisfying(Progress.Blocked.class, blocked -> assertThat(
                        blocked.error().message())
                .contains("undone"));
        assertThat(converge(bad, progress.known()))
                .as("asked again, it is not tried again")
                .isEqualTo(progress);
        settle(web().updatePolicy(policy).build());
        assertThat(observed().state()).isEqualTo(WorkloadState.RUNNING);
        remove();
    }
}
