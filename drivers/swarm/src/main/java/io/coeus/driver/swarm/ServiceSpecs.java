// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.Desired;
import io.coeus.driver.Port;
import io.coeus.driver.Scale;
import io.coeus.driver.UpdatePolicy;
import io.coeus.driver.WorkloadSpec;
import java.util.List;
import java.util.Locale;

/** Writes the service of a workload. The same workload always gives the same text, so that digests can be compared. */
final class ServiceSpecs {

    /** Service names have at most 63 characters. */
    private static final int LONGEST_BASE = 54;

    private static final int SHORT_ID = 8;

    private ServiceSpecs() {}

    static String name(Desired desired) {
        String base = desired.spec().name().replaceAll("[^a-zA-Z0-9_-]+", "-").replaceAll("^[-_]+", "");
        String cut = base.substring(0, Math.min(LONGEST_BASE, base.length())).replaceAll("[-_]+$", "");
        return (cut.isEmpty() ? "w" : cut) + "-"
                + desired.workloadId().toString().substring(0, SHORT_ID);
    }

    /**
     * The service.
     *
     * @param networkIds the engine's ids of the networks it is on, in the order of the spec
     */
    static ObjectNode of(Desired desired, List<String> networkIds) {
        WorkloadSpec spec = desired.spec();
        ObjectNode service = Json.object().put("Name", name(desired));
        ObjectNode labels = Labels.of(desired);
        service.set("Labels", labels);
        service.set("TaskTemplate", TaskTemplates.of(desired, networkIds));
        service.set("Mode", mode(spec.scale()));
        if (!spec.ends()) {
            service.set("UpdateConfig", updates(spec.updatePolicy()));
            service.set("RollbackConfig", rollbacks(spec.updatePolicy()));
        }
        service.set("EndpointSpec", endpoint(spec.ports()));
        labels.put(Labels.DIGEST, Json.digest(service));
        return service;
    }

    private static ObjectNode mode(Scale scale) {
        ObjectNode mode = Json.object();
        switch (scale) {
            case Scale.Replicas replicas -> mode.putObject("Replicated").put("Replicas", replicas.count());
            case Scale.Global global -> mode.putObject("Global");
            case Scale.Job job ->
                mode.putObject("ReplicatedJob")
                        .put("MaxConcurrent", job.parallelism())
                        .put("TotalCompletions", job.completions());
            case Scale.Cron cron -> throw new IllegalArgumentException("Swarm has no schedules");
        }
        return mode;
    }

    private static ObjectNode updates(UpdatePolicy policy) {
        return rollbacks(policy).put("FailureAction", policy.onFailure().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode rollbacks(UpdatePolicy policy) {
        boolean startFirst = policy.order() == UpdatePolicy.Order.START_FIRST;
        return Json.object()
                .put("Parallelism", policy.parallelism())
                .put("Order", startFirst ? "start-first" : "stop-first");
    }

    /** Without virtual addresses and the routing mesh: neither needs IPVS in the kernel, nor hides the client's address. */
    private static ObjectNode endpoint(List<Port> ports) {
        ObjectNode endpoint = Json.object().put("Mode", "dnsrr");
        ArrayNode published = endpoint.putArray("Ports");
        for (Port port : ports) {
            Integer hostPort = port.published();
            if (hostPort != null) {
                published
                        .addObject()
                        .put("Protocol", port.protocol().name().toLowerCase(Locale.ROOT))
                        .put("TargetPort", port.container())
                        .put("PublishedPort", hostPort)
                        .put("PublishMode", "host");
            }
        }
        return endpoint;
    }
}
