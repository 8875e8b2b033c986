// SPDX-License-Identifier: Apache-2.0
package io.coeus.shop.http;

import io.coeus.shop.postgres.PgOrders;

/** An adapter that goes round the domain. */
public record KnowsAnotherAdapter(PgOrders orders) {}
