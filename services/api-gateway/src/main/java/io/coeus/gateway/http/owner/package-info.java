// SPDX-License-Identifier: Apache-2.0
/** The owners, called over HTTP. */
@NullMarked
package io.coeus.gateway.http.owner;

import org.jspecify.annotations.NullMarked;
