// SPDX-License-Identifier: Apache-2.0
/** Creating a cluster. */
@NullMarked
package io.coeus.clusters.create;

import org.jspecify.annotations.NullMarked;
