// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Health;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.NodeSystemInfo;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one Node object. */
final class Nodes {

    private Nodes() {}

    static Health.Node health(Node node) {
        NodeStatus status = Objects.requireNonNullElseGet(node.getStatus(), NodeStatus::new);
        NodeSystemInfo info = Objects.requireNonNullElseGet(status.getNodeInfo(), NodeSystemInfo::new);
        Optional<NodeCondition> ready = Stream.ofNullable(status.getConditions())
                .flatMap(list -> list.stream())
                .filter(condition -> "Ready".equals(condition.getType()))
                .findFirst();
        boolean isReady =
                ready.filter(condition -> "True".equals(condition.getStatus())).isPresent();
        boolean cordoned =
                node.getSpec() != null && Boolean.TRUE.equals(node.getSpec().getUnschedulable());
        return new Health.Node(
                node.getMetadata().getName(),
                isControl(node),
                isReady,
                isReady && !cordoned,
                address(status),
                text(info.getKubeletVersion()),
                text(info.getContainerRuntimeVersion()),
                isReady ? "" : ready.map(Nodes::said).orElse("its kubelet has not reported yet"));
    }

    private static boolean isControl(Node node) {
        Map<String, String> labels =
                Objects.requireNonNullElse(node.getMetadata().getLabels(), Map.of());
        return labels.containsKey("node-role.kubernetes.io/control-plane")
                || labels.containsKey("node-role.kubernetes.io/master");
    }

    private static @Nullable String address(NodeStatus status) {
        return Stream.ofNullable(status.getAddresses())
                .flatMap(list -> list.stream())
                .filter(address -> "InternalIP".equals(address.getType()))
                .map(NodeAddress::getAddress)
                .findFirst()
                .orElse(null);
    }

    private static String said(NodeCondition condition) {
        return text(condition.getReason()) + ": " + text(condition.getMessage());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
