// SPDX-License-Identifier: Apache-2.0
/** Tests of the Swarm driver: the contract and its own promises, against a swarm in memory and a real engine. */
@NullMarked
package io.coeus.driver.swarm;

import org.jspecify.annotations.NullMarked;
