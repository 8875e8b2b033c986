// SPDX-License-Identifier: Apache-2.0
/** Teaches Coeus Docker Swarm, from Docker Engine 20.10 (API 1.41) on. */
@NullMarked
package io.coeus.driver.swarm;

import org.jspecify.annotations.NullMarked;
