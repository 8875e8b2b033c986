// SPDX-License-Identifier: Apache-2.0
package io.coeus.shop.postgres;

import io.coeus.shop.order.Order;
import org.hibernate.fixture.Session;

/** An adapter as it should be. */
public record PgOrders(Session session, Order last) {}
