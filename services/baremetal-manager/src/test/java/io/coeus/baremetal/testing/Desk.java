// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.testing;

import io.coeus.openstack.OpenStack;
import io.coeus.sandbox.testkit.AdminDesk;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;

/** In place of auth-bridge. */
@Mock
@Singleton
class Desk extends AdminDesk {
    Desk(OpenStack openStack) {
        super(openStack);
    }
}
