// SPDX-License-Identifier: Apache-2.0
/** The REST interface for the gateway, and the way to auth-bridge. */
@NullMarked
package io.coeus.clusters.http;

import org.jspecify.annotations.NullMarked;
