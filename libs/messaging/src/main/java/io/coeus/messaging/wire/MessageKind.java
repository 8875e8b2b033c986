// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.wire;

/** What a message wants of its reader; stored by name. */
public enum MessageKind {
    EVENT,
    REPLY,
    COMMAND
}
