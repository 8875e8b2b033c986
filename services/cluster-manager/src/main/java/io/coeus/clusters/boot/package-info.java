// SPDX-License-Identifier: Apache-2.0
/** Booting the servers of a cluster and taking them away. */
@NullMarked
package io.coeus.clusters.boot;

import org.jspecify.annotations.NullMarked;
