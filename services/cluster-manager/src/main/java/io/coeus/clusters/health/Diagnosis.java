// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.health;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Health;
import io.coeus.clusters.cluster.Node;
import io.coeus.driver.DriverError;
import io.coeus.driver.Health.Answering;
import io.coeus.driver.Health.Silent;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a look at a cluster's COE means, in Magnum's words: source: Magnum, {@code drivers/common/k8s_monitor.py}. The
 * reason has {@code api}, and {@code <node>.Ready} as {@code True} or {@code False} for each node that should work.
 */
final class Diagnosis {
    private static final String API = "api";

    private Diagnosis() {}

    static Health of(Cluster cluster, io.coeus.driver.Health seen) {
        return switch (seen) {
            case Answering answering -> of(cluster, answering);
            case Silent silent -> silent(silent.error());
        };
    }

    /** Coeus itself can not look. */
    static Health unknown(String why) {
        return new Health("UNKNOWN", Map.of(API, why));
    }

    private static Health of(Cluster cluster, Answering answering) {
        Map<String, Boolean> ready = answering.nodes().stream()
                .collect(Collectors.toMap(
                        io.coeus.driver.Health.Node::name, io.coeus.driver.Health.Node::ready, Boolean::logicalAnd));
        var reason = new TreeMap<String, String>();
        var healthy = true;
        for (var node : cluster.nodes()) {
            if (node.state() == Node.State.READY) {
                boolean fine = ready.getOrDefault(node.name(), false);
                reason.put(node.name() + ".Ready", fine ? "True" : "False");
                healthy &= fine;
            }
        }
        reason.put(API, "ok");
        return new Health(healthy ? "HEALTHY" : "UNHEALTHY", Map.copyOf(reason));
    }

    /** An API that refuses Coeus may serve everybody else. */
    private static Health silent(DriverError error) {
        return error.retryable()
                ? new Health("UNHEALTHY", Map.of(API, "It does not answer as it should: " + error.message()))
                : unknown(error.message());
    }
}
