// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One write to the store; the objects are never changed afterwards.
 *
 * @param after the object as written; null when it was removed
 * @param before the object as it was; null when it is new
 * @param last for a removal, the object with the revision of its removal
 */
record Change(
        long revision,
        Key key,
        @Nullable ObjectNode before,
        @Nullable ObjectNode after,
        @Nullable ObjectNode last) {}
