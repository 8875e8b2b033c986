// SPDX-License-Identifier: Apache-2.0
/** The unified API. */
@NullMarked
package io.coeus.gateway.http.unified;

import org.jspecify.annotations.NullMarked;
