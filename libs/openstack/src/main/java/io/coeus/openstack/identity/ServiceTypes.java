// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import java.util.List;

/**
 * The names one service goes by in catalogues, the official one first. Versions of Cinder's API before the third have
 * names of their own, which are no aliases.
 */
public final class ServiceTypes {
    private static final List<List<String>> NAMES = List.of(
            List.of("block-storage", "volumev3", "block-store"),
            List.of("baremetal", "bare-metal"),
            List.of("container-infra", "container-infrastructure-management", "container-infrastructure"),
            List.of("load-balancer", "loadbalancer"));

    private ServiceTypes() {}

    /** The official name of a service. */
    public static String official(String type) {
        return names(type).getFirst();
    }

    /** All names of a service, the official one first. */
    public static List<String> names(String type) {
        return NAMES.stream().filter(names -> names.contains(type)).findFirst().orElseGet(() -> List.of(type));
    }
}
