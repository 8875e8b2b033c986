// SPDX-License-Identifier: Apache-2.0
/** Events of the other services, on their way into the read model and the feed. */
@NullMarked
package io.coeus.gateway.messages;

import org.jspecify.annotations.NullMarked;
