// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as the feed has it.
 *
 * @param sequence its place; grows by at least one, 0 for one that is not stored yet
 * @param id the event's own id
 * @param type wire type
 * @param source the service that published it
 * @param subject id of the thing it is about
 * @param data the event as JSON text
 */
public record Happening(
        long sequence,
        String id,
        String type,
        String source,
        String subject,
        @Nullable String projectId,
        @Nullable String requestId,
        Instant time,
        String data) {}
