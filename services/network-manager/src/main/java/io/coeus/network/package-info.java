// SPDX-License-Identifier: Apache-2.0
/** network-manager: owns networks, ports, floating IPs and load balancers. */
@NullMarked
package io.coeus.network;

import org.jspecify.annotations.NullMarked;
