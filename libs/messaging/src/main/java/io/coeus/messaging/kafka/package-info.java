// SPDX-License-Identifier: Apache-2.0
/** The only package that knows Kafka: relay, pump and topics. Not for services. */
@NullMarked
package io.coeus.messaging.kafka;

import org.jspecify.annotations.NullMarked;
