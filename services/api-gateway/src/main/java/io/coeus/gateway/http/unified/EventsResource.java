// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.access.Right;
import io.coeus.gateway.feed.Happening;
import io.coeus.gateway.feed.Happenings;
import io.coeus.kernel.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What has happened, to be listed or watched. */
@Path("/api/v1/events")
@Tag(name = "events")
@RunOnVirtualThread
public class EventsResource {
    private final Door door;
    private final Happenings happenings;
    private final Watching watching;

    @Inject
    EventsResource(Door door, Happenings happenings, Watching watching) {
        this.door = door;
        this.happenings = happenings;
        this.watching = watching;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEvents",
            summary = "List events, oldest first; as text/event-stream, watch them.",
            description = "With Accept: text/event-stream, what happens from now on is sent as it happens, or what"
                    + " happened after the sequence in Last-Event-ID or after. Event ids are sequences.")
    public Page<EventView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam(Limit.NAME) @Parameter(schema = @Schema(implementation = Integer.class)) @Nullable String limit,
            @QueryParam("type") @Nullable String type) {
        Door.Entry entry = door.enter(Right.EVENT_READ);
        int most = Limit.of(limit);
        List<Happening> found = happenings.after(sequence("after", after, 0), entry.scope(), type, most + 1);
        List<Happening> shown = found.size() > most ? found.subList(0, most) : found;
        String next = found.size() > most ? String.valueOf(shown.getLast().sequence()) : null;
        return new Page<>(shown.stream().map(EventView::of).toList(), next);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public void watch(
            @QueryParam("after") @Nullable String after,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @QueryParam("type") @Nullable String type,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Door.Entry entry = door.enter(Right.EVENT_READ);
        String given = lastEventId == null || lastEventId.isEmpty() ? after : lastEventId;
        long begin = given == null ? happenings.newest() : sequence("Last-Event-ID", given, 0);
        watching.watch(new Watching.Wish(begin, entry.scope(), type), sink, sse);
    }

    private static long sequence(String field, @Nullable String text, long otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.invalid(field, field + " must be the sequence of an event, was '" + text + "'.");
        }
        return Long.parseLong(text);
    }
}
