// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

/** Kinds of things this service makes, as the ledger names them. */
public final class Kinds {
    public static final String NETWORK = "neutron.network";
    public static final String SUBNET = "neutron.subnet";
    public static final String ROUTER = "neutron.router";
    public static final String SECURITY_GROUP = "neutron.security-group";
    public static final String PORT = "neutron.port";
    public static final String FLOATING_IP = "neutron.floating-ip";
    public static final String LOAD_BALANCER = "octavia.load-balancer";

    private Kinds() {}
}
