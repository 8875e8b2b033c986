// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.Container;
import io.coeus.driver.Desired;
import io.coeus.driver.HealthCheck;
import io.coeus.driver.Mount;
import io.coeus.driver.Placement;
import io.coeus.driver.WorkloadSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes what makes up one instance of a workload. */
final class TaskTemplates {

    private static final long NANO_CPUS_PER_MILLI = 1_000_000;
    private static final long BYTES_PER_MIB = 1 << 20;

    /** As often as Kubernetes tries a job again by default. */
    private static final int JOB_ATTEMPTS = 6;

    private TaskTemplates() {}

    static ObjectNode of(Desired desired, List<String> networkIds) {
        WorkloadSpec spec = desired.spec();
        ObjectNode container = container(spec);
        ObjectNode labels = Labels.of(desired);
        container.set("Labels", labels);
        ObjectNode template = Json.object();
        template.set("ContainerSpec", container);
        template.set("Resources", resources(spec.container()));
        template.set("RestartPolicy", restarts(spec));
        template.putObject("Placement").set("Constraints", Json.strings(constraints(spec.placement())));
        ArrayNode networks = template.putArray("Networks");
        for (String id : networkIds) {
            networks.addObject().put("Target", id).putArray("Aliases").add(spec.name());
        }
        labels.put(Labels.TEMPLATE, Json.digest(template));
        return template;
    }

    private static ObjectNode container(WorkloadSpec spec) {
        Container from = spec.container();
        ObjectNode container = Json.object().put("Image", from.image());
        container.set("Command", Json.strings(from.command()));
        container.set("Args", Json.strings(from.args()));
        ArrayNode env = container.putArray("Env");
        new TreeMap<>(from.env()).forEach((name, value) -> env.add(name + "=" + value));
        ArrayNode mounts = container.putArray("Mounts");
        spec.mounts().forEach(mount -> mounts.add(bind(mount)));
        HealthCheck check = spec.healthCheck();
        if (check != null && check.probe() instanceof HealthCheck.Command command) {
            container.set("Healthcheck", healthCheck(check, command.command()));
        }
        return container;
    }

    /** A bind mount fails where its source does not exist: nothing is ever written to the node's own disk by mistake. */
    private static ObjectNode bind(Mount mount) {
        return Json.object()
                .put("Type", "bind")
                .put("Source", mount.hostPath())
                .put("Target", mount.path())
                .put("ReadOnly", mount.readOnly());
    }

    private static ObjectNode healthCheck(HealthCheck check, List<String> command) {
        ObjectNode node = Json.object();
        node.putArray("Test").add("CMD").addAll(Json.strings(command));
        return node.put("Interval", nanos(check.interval()))
                .put("Timeout", nanos(check.timeout()))
                .put("Retries", check.retries())
                .put("StartPeriod", nanos(check.startPeriod()));
    }

    /** The engine takes nothing between 0 and a millisecond. */
    private static long nanos(Duration duration) {
        return duration.isZero() ? 0 : Math.max(1_000_000, duration.toNanos());
    }

    private static ObjectNode resources(Container container) {
        ObjectNode amounts = Json.object();
        if (container.cpuMillis() > 0) {
            amounts.put("NanoCPUs", container.cpuMillis() * NANO_CPUS_PER_MILLI);
        }
        if (container.memoryMib() > 0) {
            amounts.put("MemoryBytes", container.memoryMib() * BYTES_PER_MIB);
        }
        ObjectNode resources = Json.object();
        resources.set("Limits", amounts);
        resources.set("Reservations", amounts.deepCopy());
        return resources;
    }

    private static ObjectNode restarts(WorkloadSpec spec) {
        String condition =
                switch (spec.restartPolicy()) {
                    case ALWAYS -> "any";
                    case ON_FAILURE -> "on-failure";
                    case NEVER -> "none";
                };
        ObjectNode policy = Json.object().put("Condition", condition);
        return spec.ends() ? policy.put("MaxAttempts", JOB_ATTEMPTS) : policy;
    }

    private static List<String> constraints(Placement placement) {
        List<String> constraints = new ArrayList<>();
        placement.nodes().forEach(node -> constraints.add("node.hostname==" + node));
        new TreeMap<>(placement.labels())
                .forEach((label, value) -> constraints.add("node.labels." + label + "==" + value));
        return constraints;
    }
}
