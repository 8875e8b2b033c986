// SPDX-License-Identifier: Apache-2.0
/** Watching the health of clusters. */
@NullMarked
package io.coeus.clusters.health;

import org.jspecify.annotations.NullMarked;
