// SPDX-License-Identifier: Apache-2.0
/** Where clusters, templates and workloads are kept: PostgreSQL. */
@NullMarked
package io.coeus.clusters.postgres;

import org.jspecify.annotations.NullMarked;
