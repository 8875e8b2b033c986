// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.workload;

import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadSpec.HealthCheck;
import io.coeus.contracts.cluster.WorkloadSpec.Mount;
import io.coeus.contracts.cluster.WorkloadSpec.PublishedPort;
import io.coeus.contracts.cluster.WorkloadSpec.UpdatePolicy;
import io.coeus.gateway.Checks;
import io.coeus.kernel.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every spec must keep, whichever COE runs it. Fields in complaints are named as they were sent. */
final class SpecRules {
    static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]{0,48}[a-z0-9])?");
    static final String NAME_RULE =
            "begin with a letter and have at most 50 lower-case letters, digits and '-', no '-' at its end";
    private static final Pattern ABSOLUTE_PATH = Pattern.compile("/.*");
    private static final int HIGHEST_PORT = 65_535;

    private SpecRules() {}

    /**
     * Passes when the spec makes sense in itself.
     *
     * @throws Problem INVALID_FIELD that names the field
     */
    static void check(WorkloadSpec spec) {
        Checks.required("image", spec.image());
        Checks.oneOf("mode", spec.mode(), List.of("replicated", "global", "job"));
        Checks.atLeast("replicas", spec.replicas(), spec.mode().equals("job") ? 1 : 0);
        Checks.atLeast("cpuMilli", spec.cpuMilli(), 1);
        Checks.atLeast("memoryMib", spec.memoryMib(), 1);
        Checks.oneOf("restartPolicy", spec.restartPolicy(), List.of("always", "on-failure", "never"));
        if (spec.env().containsKey("")) {
            throw Problem.invalid("env", "env must not have an empty name.");
        }
        ports(spec.ports());
        if (spec.healthCheck() != null) {
            healthCheck(spec.healthCheck());
        }
        mounts(spec.mounts());
        for (int i = 0; i < spec.networks().size(); i++) {
            Checks.required(
                    "networks[" + i + "].network", spec.networks().get(i).network());
        }
        update(spec.updatePolicy());
    }

    private static void ports(List<PublishedPort> ports) {
        for (int i = 0; i < ports.size(); i++) {
            PublishedPort port = ports.get(i);
            String field = "ports[" + i + "].";
            Checks.between(field + "port", port.port(), 1, HIGHEST_PORT);
            Checks.between(field + "published", port.published(), 1, HIGHEST_PORT);
            Checks.oneOf(field + "protocol", port.protocol(), List.of("tcp", "udp"));
        }
    }

    private static void healthCheck(HealthCheck check) {
        Checks.oneOf("healthCheck.type", check.type(), List.of("http", "tcp", "command"));
        Checks.atLeast("healthCheck.intervalSeconds", check.intervalSeconds(), 1);
        Checks.atLeast("healthCheck.timeoutSeconds", check.timeoutSeconds(), 1);
        Checks.atLeast("healthCheck.retries", check.retries(), 1);
        if (check.type().equals("command")) {
            Checks.required("healthCheck.command", check.command().isEmpty() ? null : check.command());
            return;
        }
        Checks.between("healthCheck.port", Checks.required("healthCheck.port", check.port()), 1, HIGHEST_PORT);
        if (check.type().equals("http")) {
            String path = Checks.required("healthCheck.path", check.path());
            Checks.matches("healthCheck.path", path, ABSOLUTE_PATH, "begin with /");
        }
    }

    private static void mounts(List<Mount> mounts) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < mounts.size(); i++) {
            Mount mount = mounts.get(i);
            String field = "mounts[" + i + "].";
            Checks.matches(field + "name", Checks.required(field + "name", mount.name()), NAME, NAME_RULE);
            Checks.matches(
                    field + "path", Checks.required(field + "path", mount.path()), ABSOLUTE_PATH, "begin with /");
            Checks.atLeast(field + "sizeGib", mount.sizeGib(), 1);
            if (!names.add(mount.name())) {
                throw Problem.invalid(field + "name", field + "name " + mount.name() + " is taken by another mount.");
            }
        }
    }

    private static void update(UpdatePolicy update) {
        Checks.atLeast("updatePolicy.parallelism", update.parallelism(), 1);
        Checks.oneOf("updatePolicy.order", update.order(), List.of("stop-first", "start-first"));
        Checks.oneOf("updatePolicy.onFailure", update.onFailure(), List.of("pause", "rollback"));
    }
}
