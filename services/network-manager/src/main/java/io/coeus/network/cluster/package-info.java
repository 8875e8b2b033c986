// SPDX-License-Identifier: Apache-2.0
/** Networks, ports and API addresses of clusters. */
@NullMarked
package io.coeus.network.cluster;

import org.jspecify.annotations.NullMarked;
