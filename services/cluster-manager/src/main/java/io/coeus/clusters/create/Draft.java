// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for with the template's values filled in; names are as the user wrote them.
 *
 * @param spec its image, flavors and networks are still names or ids
 */
public record Draft(ClusterSpec spec, int masterCount, int nodeCount) {
    private static final int CREATE_TIMEOUT = 60;

    /** Fills in and checks what needs no cloud; fails with INVALID_FIELD. */
    static Draft of(NewCluster wanted, ClusterTemplateView template) {
        int masters = Objects.requireNonNullElse(wanted.masterCount(), 1);
        int workers = Objects.requireNonNullElse(wanted.nodeCount(), 1);
        var lb = Objects.requireNonNullElse(wanted.masterLbEnabled(), template.masterLbEnabled());
        check(masters, workers, lb);
        return new Draft(spec(wanted, template, lb), masters, workers);
    }

    private static void check(int masters, int workers, boolean loadBalancer) {
        if (masters < 1 || masters % 2 == 0) {
            throw Problem.invalid(
                    "master_count", "The number of masters must be odd and at least 1, was " + masters + ".");
        }
        if (masters > 1 && !loadBalancer) {
            throw Problem.invalid("master_count", "More than one master needs master_lb_enabled.");
        }
        if (workers < 0) {
            throw Problem.invalid("node_count", "The number of nodes must be 0 or more, was " + workers + ".");
        }
    }

    private static ClusterSpec spec(NewCluster wanted, ClusterTemplateView template, boolean loadBalancer) {
        var labels = labels(wanted, template);
        var flavor = first("flavor_id", wanted.flavorId(), template.flavorId());
        return new ClusterSpec(
                template.coe(),
                template.serverType(),
                template.imageId(),
                flavor,
                first("master_flavor_id", wanted.masterFlavorId(), template.masterFlavorId(), flavor),
                null,
                or(wanted.keypair(), template.keypairId()),
                template.externalNetworkId(),
                or(wanted.fixedNetwork(), template.fixedNetwork()),
                or(wanted.fixedSubnet(), template.fixedSubnet()),
                dns(template),
                wanted.dockerVolumeSize() != null ? wanted.dockerVolumeSize() : template.dockerVolumeSize(),
                labels,
                Objects.requireNonNullElse(wanted.floatingIpEnabled(), template.floatingIpEnabled()),
                loadBalancer,
                template.tlsDisabled(),
                apiPort(template),
                Objects.requireNonNullElse(wanted.createTimeout(), CREATE_TIMEOUT),
                wanted.discoveryUrl());
    }

    private static Map<String, String> labels(NewCluster wanted, ClusterTemplateView template) {
        if (wanted.labels() == null) {
            return template.labels();
        }
        if (!Objects.requireNonNullElse(wanted.mergeLabels(), false)) {
            return wanted.labels();
        }
        var merged = new HashMap<>(template.labels());
        merged.putAll(wanted.labels());
        return Map.copyOf(merged);
    }

    private static List<String> dns(ClusterTemplateView template) {
        return Optional.ofNullable(template.dnsNameserver())
                .map(servers -> Stream.of(servers.split(",", -1))
                        .map(String::strip)
                        .filter(dns -> !dns.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static int apiPort(ClusterTemplateView template) {
        if (template.apiserverPort() != null) {
            return template.apiserverPort();
        }
        return template.coe().startsWith("swarm") ? 2376 : 6443;
    }

    private static String first(String field, @Nullable String... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "Neither the cluster nor its template names a flavor."));
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
