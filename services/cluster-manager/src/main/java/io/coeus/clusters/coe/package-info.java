// SPDX-License-Identifier: Apache-2.0
/** Watching and tending the COE of a cluster. */
@NullMarked
package io.coeus.clusters.coe;

import org.jspecify.annotations.NullMarked;
