// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running gateway with real Kafka and PostgreSQL, and stubs of Keystone and the owners. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(StubServer.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface GatewayTest {}
