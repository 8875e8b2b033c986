// SPDX-License-Identifier: Apache-2.0
/** Requests that are sent twice and must act once. */
@NullMarked
package io.coeus.gateway.idempotency;

import org.jspecify.annotations.NullMarked;
