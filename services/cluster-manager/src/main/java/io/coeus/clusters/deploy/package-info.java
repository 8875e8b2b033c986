// SPDX-License-Identifier: Apache-2.0
/** Running, changing and removing workloads. */
@NullMarked
package io.coeus.clusters.deploy;

import org.jspecify.annotations.NullMarked;
