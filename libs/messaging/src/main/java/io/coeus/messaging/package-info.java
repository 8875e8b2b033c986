// SPDX-License-Identifier: Apache-2.0
/**
 * What a service uses to keep its promises: one database transaction for state, saga and messages; durable work; events.
 * Entry points are {@link io.coeus.messaging.Transactions} and {@link io.coeus.messaging.Outbox}.
 */
@NullMarked
package io.coeus.messaging;

import org.jspecify.annotations.NullMarked;
