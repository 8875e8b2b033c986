// SPDX-License-Identifier: Apache-2.0
/** HTTP between services, and errors on HTTP. The only library that knows JAX-RS. */
@NullMarked
package io.coeus.http;

import org.jspecify.annotations.NullMarked;
