// SPDX-License-Identifier: Apache-2.0
/** Deleting a cluster and proving that nothing of it remains. */
@NullMarked
package io.coeus.clusters.delete;

import org.jspecify.annotations.NullMarked;
