// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.blue;

import io.coeus.shop.order.Order;

/** A driver no third party could have written. */
public record KnowsAService(Order order) {}
