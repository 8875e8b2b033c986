// SPDX-License-Identifier: Apache-2.0
/** A one-broker Kafka in a process of its own. */
@NullMarked
package io.coeus.sandbox.launcher.kafka;

import org.jspecify.annotations.NullMarked;
