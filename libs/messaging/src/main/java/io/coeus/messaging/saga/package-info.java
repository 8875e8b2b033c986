// SPDX-License-Identifier: Apache-2.0
/** Runs sagas: stores what the engine decides and sends what it asks for. */
@NullMarked
package io.coeus.messaging.saga;

import org.jspecify.annotations.NullMarked;
