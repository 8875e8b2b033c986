// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.coeus.contracts.operation.OperationView;
import java.time.Instant;
import java.util.List;

/** Operations as tests need them. */
final class SampleOperations {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private SampleOperations() {}

    /** One of project one, on the aggregate {@code n-<id>}. */
    static OperationView stuck(String id) {
        return new OperationView(
                id,
                "network.create",
                1,
                People.ONE,
                "alice-id",
                "req-1",
                "n-" + id,
                "network",
                "net",
                "STUCK",
                null,
                List.of(),
                5,
                TIME,
                TIME,
                null);
    }
}
