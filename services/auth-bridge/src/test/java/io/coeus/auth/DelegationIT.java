// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The contract with the Keystone the {@code OS_*} variables name: {@code -Popenstack-it}. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(KeystoneResource.class)
class DelegationIT extends DelegationContract {}
