// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

/** Names of the things made for clusters: always the same for the same cluster. */
final class ClusterNames {
    private static final String API = "-api";

    private ClusterNames() {}

    static String network(String prefix) {
        return prefix + "-network";
    }

    static String subnet(String prefix) {
        return prefix + "-subnet";
    }

    static String router(String prefix) {
        return prefix + "-router";
    }

    static String group(String prefix, String role) {
        return prefix + "-" + role;
    }

    static String api(String prefix) {
        return prefix + API;
    }

    /** Whether the name is one of {@link #api}. */
    static boolean isApi(String name) {
        return name.endsWith(API);
    }

    static String floatingIp(String owner) {
        return owner + "-floating-ip";
    }
}
