// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga.leaky;

import io.coeus.shop.order.Order;

/** A library everything is built on, built on something. */
public record KnowsAService(Order order) {}
