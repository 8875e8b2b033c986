// SPDX-License-Identifier: Apache-2.0
/** cluster-manager: owns clusters, templates and workloads, and orchestrates their sagas. */
@NullMarked
package io.coeus.clusters;

import org.jspecify.annotations.NullMarked;
