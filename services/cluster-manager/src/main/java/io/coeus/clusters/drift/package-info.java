// SPDX-License-Identifier: Apache-2.0
/** Clusters of which somebody took something away. */
@NullMarked
package io.coeus.clusters.drift;

import org.jspecify.annotations.NullMarked;
