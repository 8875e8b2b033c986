// SPDX-License-Identifier: Apache-2.0
package io.coeus.shop.http;

import io.coeus.shop.order.Order;
import jakarta.ws.rs.fixture.Resource;

/** An adapter as it should be. */
public record OrderResource(Resource resource, Order order) {}
