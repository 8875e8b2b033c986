// SPDX-License-Identifier: Apache-2.0
/** Octavia: load balancers, made step by step. */
@NullMarked
package io.coeus.openstack.loadbalancer;

import org.jspecify.annotations.NullMarked;
