// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

/** Ironic, with one session; most clouds want an administrator's. */
public interface BareMetal {
    /** Whether the cloud has bare metal. */
    boolean offered();

    Machines machines();

    Deployments deployments();
}
