// SPDX-License-Identifier: Apache-2.0
/** Changing the number of a cluster's nodes. */
@NullMarked
package io.coeus.clusters.resize;

import org.jspecify.annotations.NullMarked;
