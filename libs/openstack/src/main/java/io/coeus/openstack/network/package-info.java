// SPDX-License-Identifier: Apache-2.0
/** Neutron: networks, subnets, routers, security groups, ports, floating IPs. */
@NullMarked
package io.coeus.openstack.network;

import org.jspecify.annotations.NullMarked;
