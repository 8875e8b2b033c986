// SPDX-License-Identifier: Apache-2.0
/** How a booted node becomes a member of its cluster and says how it fares. */
@NullMarked
package io.coeus.clusters.join;

import org.jspecify.annotations.NullMarked;
