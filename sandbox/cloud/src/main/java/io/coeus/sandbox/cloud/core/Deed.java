// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fault does to a call. */
public sealed interface Deed {
    /** Waits this many milliseconds, then answers as usual. */
    record Delay(long millis) implements Deed {}

    /** Does nothing and answers with an error; a null body means the service's own error shape with the message. */
    record Fail(int status, @Nullable JsonNode body, String message, Map<String, String> headers) implements Deed {}

    /** Does the work, then keeps the caller waiting this many milliseconds and closes the connection without an answer. */
    record ActThenTimeout(long millis) implements Deed {}

    /** Does the work, then closes the connection without an answer. */
    record ActThenReset() implements Deed {}

    /** Does nothing and closes the connection without an answer. */
    record Reset() implements Deed {}
}
