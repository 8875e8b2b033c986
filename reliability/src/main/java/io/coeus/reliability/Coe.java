// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.driver.Capability;
import io.coeus.driver.ClusterDriver;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Desired;
import io.coeus.driver.DriverError;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Fit;
import io.coeus.driver.Health;
import io.coeus.driver.Known;
import io.coeus.driver.NodeBootstrap;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadDriver;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadStatus;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** An engine in memory, as level-triggered as the real ones: it takes two looks to settle anything. */
final class Coe implements CoeDriver {
    private static final DriverError AWAY = new DriverError(DriverError.Kind.UNREACHABLE, "The API does not answer.");
    private static final Duration SOON = Duration.ofSeconds(2);

    private final World world;
    private final Map<String, NodeBootstrap> bootstraps = new LinkedHashMap<>();
    private final Map<String, Set<String>> nodes = new LinkedHashMap<>();
    private final Map<UUID, Boolean> workloads = new LinkedHashMap<>();

    Coe(World world) {
        this.world = world;
    }

    /** What the server of that name was booted with. */
    Optional<NodeBootstrap> bootstrap(String nodeName) {
        return Optional.ofNullable(bootstraps.get(nodeName));
    }

    void joined(NodeBootstrap node) {
        nodes.computeIfAbsent(authority(node.api().address()), fresh -> new TreeSet<>())
                .add(node.nodeName());
    }

    /** Machines that are gone are not ready any more. */
    void keep(Set<String> names) {
        nodes.values().forEach(all -> all.retainAll(names));
    }

    /** Workloads there is something of. */
    Set<UUID> workloadIds() {
        return workloads.keySet();
    }

    @Override
    public String id() {
        return "kubernetes";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public ClusterDriver clusters() {
        return new Clusters();
    }

    @Override
    public WorkloadDriver workloads() {
        return new Workloads();
    }

    @Override
    public void close() {}

    private static String authority(URI address) {
        return String.valueOf(address.getAuthority());
    }

    private <T> T call(String what, T away, Supplier<T> work) {
        world.at(Point.BEFORE_CALL);
        Optional<Fault> fault = world.chance().fault("coe", "CALL", what);
        if (fault.isPresent() && !fault.get().acts()) {
            return away;
        }
        T answer = work.get();
        world.at(Point.AFTER_CALL);
        return fault.isPresent() ? away : answer;
    }

    private final class Clusters implements ClusterDriver {
        @Override
        public Health check(Endpoint endpoint) {
            return call("check", new Health.Silent(AWAY), () -> {
                List<Health.Node> all = nodes.getOrDefault(authority(endpoint.url()), Set.of()).stream()
                        .map(name -> new Health.Node(name, false, true, true, null, "v1", "c1", ""))
                        .toList();
                return all.isEmpty() ? new Health.Silent(AWAY) : new Health.Answering("v1", "v1", "c1", all);
            });
        }

        @Override
        public String bootstrap(NodeBootstrap node) {
            bootstraps.put(node.nodeName(), node);
            return "#cloud-config\n# " + node.nodeName() + "\n";
        }

        @Override
        public Progress drain(Endpoint endpoint, String nodeName) {
            return call("drain", new Progress.Blocked(Known.NOTHING, AWAY), () -> new Progress.Settled(Known.NOTHING));
        }

        @Override
        public Progress forget(Endpoint endpoint, String nodeName) {
            return call("forget", new Progress.Blocked(Known.NOTHING, AWAY), () -> {
                nodes.getOrDefault(authority(endpoint.url()), new TreeSet<>()).remove(nodeName);
                return new Progress.Settled(Known.NOTHING);
            });
        }
    }

    private final class Workloads implements WorkloadDriver {
        @Override
        public Fit fit(WorkloadSpec spec) {
            return new Fit.Lossless();
        }

        @Override
        public Progress converge(Endpoint endpoint, Desired desired, Known known) {
            return call("converge", new Progress.Blocked(known, AWAY), () -> {
                boolean seen = workloads.put(desired.workloadId(), true) != null;
                return seen ? new Progress.Settled(known) : new Progress.Moving(known, "instances", SOON);
            });
        }

        @Override
        public Progress remove(Endpoint endpoint, UUID workloadId, Known known) {
            return call("remove", new Progress.Blocked(known, AWAY), () -> {
                boolean there = workloads.remove(workloadId) != null;
                return there ? new Progress.Moving(known, "instances to end", SOON) : new Progress.Settled(known);
            });
        }

        @Override
        public WorkloadStatus observe(Endpoint endpoint, UUID workloadId, Known known) {
            return call(
                    "observe",
                    WorkloadStatus.unknown(AWAY),
                    () -> workloads.containsKey(workloadId)
                            ? WorkloadStatus.ofService(1, 1, "", List.of())
                            : WorkloadStatus.absent());
        }
    }
}
