// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, as a value that can be stored and sent: what a {@link Problem} says, without its stack.
 *
 * @param code stable name of the cause, such as {@code QUOTA_EXCEEDED}
 * @param kind answers whether trying again can help and which HTTP status fits
 * @param detail one or two sentences for a person; never holds a secret
 * @param field the input that was wrong, or null
 * @param remedy what a person can do, or null when nothing is known
 * @param operator true when the cloud's operator has to act, false when the user can
 */
public record Refusal(
        String code,
        Kind kind,
        String detail,
        @Nullable String field,
        @Nullable String remedy,
        boolean operator) {}
