// SPDX-License-Identifier: Apache-2.0
/** Tells operators how the traffic is: gauges and readiness. */
@NullMarked
package io.coeus.messaging.health;

import org.jspecify.annotations.NullMarked;
