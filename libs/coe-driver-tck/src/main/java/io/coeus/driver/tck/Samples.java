// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import io.coeus.driver.Capability;
import io.coeus.driver.FileSource;
import io.coeus.driver.HealthCheck;
import io.coeus.driver.Mount;
import io.coeus.driver.NetworkAttachment;
import io.coeus.driver.Placement;
import io.coeus.driver.Port;
import io.coeus.driver.Scale;
import io.coeus.driver.UpdatePolicy;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadSpecBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One spec for each capability, which needs it and nothing else that is special.
 *
 * @param field the field, or the beginning of its path, on which a driver without the capability has to remark
 */
record Samples(String field, WorkloadSpec spec) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    static Samples of(Capability capability, Steps steps) {
        WorkloadSpecBuilder web = steps.web();
        return switch (capability) {
            case REPLICAS -> sample("scale", web.scale(new Scale.Replicas(2)));
            case GLOBAL -> sample("scale", web.scale(new Scale.Global()));
            case JOB -> sample("scale", steps.batch().scale(new Scale.Job(2, 1)));
            case CRON -> sample("scale", steps.batch().scale(new Scale.Cron("0 3 * * *")));
            case PUBLISHED_PORTS -> sample("ports", web.ports(List.of(new Port(8080, 18080, Port.Protocol.TCP))));
            case HTTP_HEALTH_CHECK -> sample("healthCheck", web.healthCheck(check(new HealthCheck.Http(8080, "/"))));
            case TCP_HEALTH_CHECK -> sample("healthCheck", web.healthCheck(check(new HealthCheck.Tcp(8080))));
            case COMMAND_HEALTH_CHECK ->
                sample("healthCheck", web.healthCheck(check(new HealthCheck.Command(List.of("/bin/true")))));
            case MOUNTS ->
                sample(
                        "mounts",
                        web.mounts(List.of(Mount.of("v1", "/data", false))).placement(Placement.on("n1")));
            case NETWORKS -> sample("networks", web.networks(List.of(new NetworkAttachment("n1", List.of()))));
            case SECRETS -> sample("secrets", web.secrets(List.of(new FileSource("password", "/run/password"))));
            case CONFIGS -> sample("configs", web.configs(List.of(new FileSource("settings", "/etc/settings"))));
            case PIN_TO_NODE -> sample("placement.nodes", web.placement(Placement.on("n1")));
            case CHOOSE_AMONG_NODES ->
                sample("placement.nodes", web.placement(new Placement(List.of("n1", "n2"), Map.of())));
            case NODE_LABELS ->
                sample("placement.labels", web.placement(new Placement(List.of(), Map.of("disk", "ssd"))));
            case NAMESPACES -> sample("namespace", web.namespace("team-a"));
            case ROLLBACK ->
                sample(
                        "updatePolicy",
                        web.updatePolicy(
                                new UpdatePolicy(1, UpdatePolicy.Order.STOP_FIRST, UpdatePolicy.OnFailure.ROLLBACK)));
        };
    }

    private static Samples sample(String field, WorkloadSpecBuilder builder) {
        return new Samples(field, builder.build());
    }

    private static HealthCheck check(HealthCheck.Probe probe) {
        return new HealthCheck(probe, SECOND, SECOND, 3, SECOND);
    }
}
