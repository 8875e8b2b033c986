// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.coeus.gateway.feed.Happening;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event.
 *
 * @param sequence its place in the feed; what {@code after} and {@code Last-Event-ID} take
 * @param subject id of the thing it is about
 * @param data the thing as it is after it, under its noun
 */
public record EventView(
        long sequence,
        String id,
        String type,
        String source,
        String subject,
        @Nullable String projectId,
        @Nullable String requestId,
        Instant time,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {
    static EventView of(Happening happening) {
        return new EventView(
                happening.sequence(),
                happening.id(),
                happening.type(),
                happening.source(),
                happening.subject(),
                happening.projectId(),
                happening.requestId(),
                happening.time(),
                happening.data());
    }
}
