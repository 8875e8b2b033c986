// SPDX-License-Identifier: Apache-2.0
/** Storage of the read model, the feed and the idempotency keys. */
@NullMarked
package io.coeus.gateway.postgres;

import org.jspecify.annotations.NullMarked;
