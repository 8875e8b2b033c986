// SPDX-License-Identifier: Apache-2.0
/** Ports of workloads. */
@NullMarked
package io.coeus.network.workload;

import org.jspecify.annotations.NullMarked;
