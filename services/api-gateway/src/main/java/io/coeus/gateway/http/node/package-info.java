// SPDX-License-Identifier: Apache-2.0
/** What nodes of clusters say, passed on. */
@NullMarked
package io.coeus.gateway.http.node;

import org.jspecify.annotations.NullMarked;
