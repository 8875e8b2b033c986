// SPDX-License-Identifier: Apache-2.0
/** The workload: what it is and where it is kept. */
@NullMarked
package io.coeus.clusters.workload;

import org.jspecify.annotations.NullMarked;
