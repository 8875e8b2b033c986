// SPDX-License-Identifier: Apache-2.0
/** The sandbox cloud: one process that answers like Keystone, Glance, Nova, Neutron, Cinder, Ironic, Octavia and Placement. */
@NullMarked
package io.coeus.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
