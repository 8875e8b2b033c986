// SPDX-License-Identifier: Apache-2.0
/** The REST interface for the gateway. */
@NullMarked
package io.coeus.network.http;

import org.jspecify.annotations.NullMarked;
