// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Desired;
import io.coeus.driver.Port;
import io.coeus.driver.Scale;
import io.coeus.driver.UpdatePolicy;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategyBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpecBuilder;

/** Writes the objects of a workload other than its pods. */
final class Manifests {

    private final Desired desired;
    private final Place place;

    Manifests(Desired desired, Place place) {
        this.desired = desired;
        this.place = place;
    }

    HasMetadata controller() {
        return switch (desired.spec().scale()) {
            case Scale.Replicas replicas -> deployment(replicas.count());
            case Scale.Global global -> daemonSet();
            case Scale.Job job -> job(job);
            case Scale.Cron cron -> cronJob(cron);
        };
    }

    /** Gives the workload a stable name and address inside the cluster. */
    Service service() {
        return new ServiceBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(Labels.selector(desired))
                .withPorts(desired.spec().ports().stream().map(Manifests::port).toList())
                .endSpec()
                .build();
    }

    private HasMetadata deployment(int replicas) {
        return new DeploymentBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withReplicas(replicas)
                .withRevisionHistoryLimit(2)
                .withSelector(selector())
                .withStrategy(strategy(replicas))
                .withTemplate(PodTemplates.of(desired))
                .endSpec()
                .build();
    }

    /** All old ones first is what Kubernetes calls Recreate: only that waits until they have really ended. */
    private DeploymentStrategy strategy(int replicas) {
        UpdatePolicy policy = desired.spec().updatePolicy();
        boolean startFirst = policy.order() == UpdatePolicy.Order.START_FIRST;
        if (!startFirst && policy.parallelism() >= replicas) {
            return new DeploymentStrategyBuilder().withType("Recreate").build();
        }
        return new DeploymentStrategyBuilder()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString(startFirst ? policy.parallelism() : 0))
                .withMaxUnavailable(new IntOrString(startFirst ? 0 : policy.parallelism()))
                .endRollingUpdate()
                .build();
    }

    private HasMetadata daemonSet() {
        return new DaemonSetBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withSelector(selector())
                .withNewUpdateStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxUnavailable(
                        new IntOrString(desired.spec().updatePolicy().parallelism()))
                .endRollingUpdate()
                .endUpdateStrategy()
                .withTemplate(PodTemplates.of(desired))
                .endSpec()
                .build();
    }

    private HasMetadata job(Scale.Job job) {
        return new JobBuilder()
                .withMetadata(metadata())
                .withSpec(jobSpec(job.completions(), job.parallelism()))
                .build();
    }

    private HasMetadata cronJob(Scale.Cron cron) {
        return new CronJobBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withSchedule(cron.schedule())
                .withConcurrencyPolicy("Forbid")
                .withNewJobTemplate()
                .withNewMetadata()
                .withLabels(Labels.of(desired))
                .endMetadata()
                .withSpec(jobSpec(1, 1))
                .endJobTemplate()
                .endSpec()
                .build();
    }

    private JobSpec jobSpec(int completions, int parallelism) {
        return new JobSpecBuilder()
                .withCompletions(completions)
                .withParallelism(parallelism)
                .withTemplate(PodTemplates.of(desired))
                .build();
    }

    private ObjectMeta metadata() {
        return new ObjectMetaBuilder()
                .withNamespace(place.namespace())
                .withName(place.name())
                .withLabels(Labels.of(desired))
                .build();
    }

    private LabelSelector selector() {
        return new LabelSelectorBuilder()
                .withMatchLabels(Labels.selector(desired))
                .build();
    }

    private static ServicePort port(Port port) {
        return new ServicePortBuilder()
                .withName(Containers.portName(port))
                .withPort(port.container())
                .withTargetPort(new IntOrString(port.container()))
                .withProtocol(port.protocol().name())
                .build();
    }
}
