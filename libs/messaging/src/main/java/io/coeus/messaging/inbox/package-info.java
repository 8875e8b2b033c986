// SPDX-License-Identifier: Apache-2.0
/** Messages that arrived, as a durable queue of work, and who works on it. */
@NullMarked
package io.coeus.messaging.inbox;

import org.jspecify.annotations.NullMarked;
