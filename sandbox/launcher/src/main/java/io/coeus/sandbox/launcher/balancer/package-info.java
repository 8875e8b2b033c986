// SPDX-License-Identifier: Apache-2.0
/** One address for the replicas of a service. */
@NullMarked
package io.coeus.sandbox.launcher.balancer;

import org.jspecify.annotations.NullMarked;
