// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Envelope.StepRef;
import io.coeus.messaging.inbox.DeadLetter;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.WireJson;
import io.coeus.saga.Send.Direction;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** An owner that has one dead letter, which can be replayed and dropped as often as one likes. */
final class StubLetters {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private StubLetters() {}

    static void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) {
            StubServer.answer(exchange, 204, "");
        } else if (path.endsWith("/dead-letters")) {
            StubServer.answer(exchange, 200, WireJson.write(List.of(letter())));
        } else {
            StubServer.answer(exchange, 200, WireJson.write(letter()));
        }
    }

    private static DeadLetter letter() {
        var envelope = new Envelope(
                "m/1",
                "io.coeus.test.v1",
                "cluster-manager",
                "c1",
                TIME,
                People.ONE,
                "req-1",
                new StepRef("op1", "boot-servers", 1, Direction.FORWARD),
                null,
                List.of());
        return new DeadLetter("m/1", MessageKind.COMMAND, envelope, "{}", "Nobody knows it.", 12, TIME);
    }
}
