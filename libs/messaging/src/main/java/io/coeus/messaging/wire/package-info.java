// SPDX-License-Identifier: Apache-2.0
/** Content and envelope as they are written on the wire. Not for services. */
@NullMarked
package io.coeus.messaging.wire;

import org.jspecify.annotations.NullMarked;
