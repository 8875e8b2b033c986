// SPDX-License-Identifier: Apache-2.0
package io.coeus.shop.order;

import java.time.Clock;
import java.time.Instant;

/** A noun as it should be. */
public record Order(String id, Instant placed) {
    public static Order place(String id, Clock clock) {
        return new Order(id, Instant.now(clock));
    }
}
