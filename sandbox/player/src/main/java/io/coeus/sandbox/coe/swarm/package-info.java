// SPDX-License-Identifier: Apache-2.0
/** A Docker Engine API of a swarm in memory, with a scheduler that makes services run. */
@NullMarked
package io.coeus.sandbox.coe.swarm;

import org.jspecify.annotations.NullMarked;
