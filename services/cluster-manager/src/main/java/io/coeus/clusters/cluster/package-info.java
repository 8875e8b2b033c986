// SPDX-License-Identifier: Apache-2.0
/** The cluster: what it is, which states it can be in, and where it is kept. */
@NullMarked
package io.coeus.clusters.cluster;

import org.jspecify.annotations.NullMarked;
