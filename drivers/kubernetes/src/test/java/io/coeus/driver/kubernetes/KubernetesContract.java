// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Desired;
import io.coeus.driver.Health;
import io.coeus.driver.HealthCheck;
import io.coeus.driver.Known;
import io.coeus.driver.Mount;
import io.coeus.driver.NetworkAttachment;
import io.coeus.driver.Placement;
import io.coeus.driver.Port;
import io.coeus.driver.Progress;
import io.coeus.driver.Scale;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Kubernetes driver promises beyond what all drivers promise. */
abstract class KubernetesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UUID workload = UUID.randomUUID();

    abstract CoeDriver driver();

    abstract KubernetesWitness witness();

    private WorkloadSpecBuilder web() {
        return WorkloadSpecBuilder.workload("Web_1", witness().running());
    }

    private Progress converge(WorkloadSpec spec) {
        return driver().workloads()
                .converge(witness().endpoint(), new Desired(workload, workload, spec), Known.NOTHING);
    }

    private WorkloadStatus observed() {
        return driver().workloads().observe(witness().endpoint(), workload, Known.NOTHING);
    }

    private static void settle(Supplier<Progress> ask) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Progress progress = ask.get();
        while (!(progress instanceof Progress.Settled) && System.nanoTime() < end) {
            Thread.sleep(100);
            progress = ask.get();
        }
        assertThat(progress).isInstanceOf(Progress.Settled.class);
    }

    private void removed() throws InterruptedException {
        settle(() -> driver().workloads().remove(witness().endpoint(), workload, Known.NOTHING));
        assertThat(witness().objectsOf(workload)).isEmpty();
    }

    @AfterEach
    void leaveNothing() {
        witness().removeBehindBack(workload);
    }

    private Deployment deployment() {
        return witness()
                .client()
                .apps()
                .deployments()
                .inNamespace("default")
                .withName("web-1-" + workload.toString().substring(0, 8))
                .require();
    }

    @Test
    void mountsADataVolumeOnlyWhereItIs() {
        String node = witness().nodes().getFirst();

        converge(web().mounts(List.of(Mount.of("vol-1", "/data", true)))
                .placement(Placement.on(node))
                .build());

        var pod = deployment().getSpec().getTemplate().getSpec();
        assertThat(pod.getVolumes()).singleElement().satisfies(volume -> {
            assertThat(volume.getHostPath().getPath()).isEqualTo("/var/lib/coeus/volumes/vol-1");
            assertThat(volume.getHostPath().getType()).isEqualTo("Directory");
        });
        assertThat(pod.getContainers().getFirst().getVolumeMounts().getFirst().getReadOnly())
                .isTrue();
        var term = pod.getAffinity()
                .getNodeAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .getNodeSelectorTerms()
                .getFirst()
                .getMatchExpressions()
                .getFirst();
        assertThat(term.getKey()).isEqualTo("kubernetes.io/hostname");
        assertThat(term.getValues()).containsExactly(node);
        assertThat(deployment().getSpec().getStrategy().getType()).isEqualTo("Recreate");
    }

    @Test
    void namesNetworksAndPortsForWhoeverPlugsThem() {
        converge(web().networks(List.of(new NetworkAttachment("net-1", List.of("port-1", "port-2"))))
                .build());

        assertThat(deployment().getSpec().getTemplate().getMetadata().getAnnotations())
                .containsAllEntriesOf(Map.of(
                        "coeus.io/network", "net-1",
                        "coeus.io/ports", "port-1,port-2",
                        "k8s.v1.cni.cncf.io/networks", "coeus-net-1"));
    }

    @Test
    void publishesPortsAndTakesThemBack() throws InterruptedException {
        WorkloadSpec withPort = web().ports(List.of(new Port(8080, 18080, Port.Protocol.TCP)))
                .healthCheck(new HealthCheck(new HealthCheck.Http(8080, "/"), SECOND, SECOND, 3, SECOND))
                .build();
        settle(() -> converge(withPort));
        var container =
                deployment().getSpec().getTemplate().getSpec().getContainers().getFirst();
        assertThat(container.getPorts().getFirst().getHostPort()).isEqualTo(18080);
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/");
        List<Service> services = services();
        assertThat(services).hasSize(1);

        settle(() -> converge(web().build()));

        assertThat(services()).isEmpty();
        removed();
    }

    private List<Service> services() {
        return witness()
                .client()
                .services()
                .inAnyNamespace()
                .withLabels(Labels.workload(workload))
                .list()
                .getItems();
    }

    @Test
    void runsOnAllNodes() throws InterruptedException {
        settle(() -> converge(web().scale(new Scale.Global()).build()));

        assertThat(observed().instances())
                .extracting(WorkloadStatus.Instance::node)
                .containsExactlyInAnyOrderElementsOf(witness().nodes());
        removed();
    }

    @Test
    void schedulesJobsOnOldAndNewServers() throws InterruptedException {
        WorkloadSpec nightly = WorkloadSpecBuilder.workload("nightly", witness().ending())
                .scale(new Scale.Cron("0 3 * * *"))
                .build();

        settle(() -> converge(nightly));

        assertThat(witness().objectsOf(workload)).hasSize(1);
        assertThat(observed().state()).isEqualTo(WorkloadState.RUNNING);
        removed();
    }

    @Test
    void makesTheNamespaceAndMovesBetweenNamespaces() throws InterruptedException {
        String namespace = "team-" + workload.toString().substring(0, 8);
        settle(() -> converge(web().namespace(namespace).build()));
        assertThat(observed().state()).isEqualTo(WorkloadState.RUNNING);

        settle(() -> converge(web().build()));

        assertThat(witness().objectsOf(workload).keySet()).allMatch(name -> name.contains("/default/"));
        removed();
        witness().client().namespaces().withName(namespace).delete();
    }

    @Test
    void drainsANode() throws InterruptedException {
        String node = witness().nodes().getLast();
        settle(() -> converge(web().scale(new Scale.Replicas(3)).build()));

        settle(() -> driver().clusters().drain(witness().endpoint(), node));

        try {
            Health health = driver().clusters().check(witness().endpoint());
            assertThat(health).isInstanceOfSatisfying(Health.Answering.class, answer -> assertThat(answer.nodes())
                    .filteredOn(each -> each.name().equals(node))
                    .singleElement()
                    .matches(each -> each.ready() && !each.schedulable()));
            settle(() -> converge(web().scale(new Scale.Replicas(3)).build()));
            assertThat(observed().instances()).hasSize(3).noneMatch(instance -> node.equals(instance.node()));
        } finally {
            witness().client().nodes().withName(node).edit(each -> each.edit()
                    .editSpec()
                    .withUnschedulable(null)
                    .withTaints()
                    .endSpec()
                    .build());
        }
    }
}
