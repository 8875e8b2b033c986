// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.toy;

import org.apache.kafka.fixture.Broker;

/** Stands above the product, so that it may start a broker. */
public record Toy(Broker broker) {}
