// SPDX-License-Identifier: Apache-2.0
/** Real engines for tests: one Kafka broker and one PostgreSQL per JVM, started when first asked for. */
@NullMarked
package io.coeus.messaging.testkit;

import org.jspecify.annotations.NullMarked;
