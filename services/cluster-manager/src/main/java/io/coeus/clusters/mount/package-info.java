// SPDX-License-Identifier: Apache-2.0
/** Data volumes on nodes: which are to be mounted where, and what the nodes say of it. */
@NullMarked
package io.coeus.clusters.mount;

import org.jspecify.annotations.NullMarked;
