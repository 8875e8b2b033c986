// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import org.jspecify.annotations.Nullable;

/**
 * Where a pool sends its traffic.
 *
 * @param subnetId where the address is reached from; null = from the load balancer's own
 */
public record Member(
        String name, String address, int port, @Nullable String subnetId) {}
