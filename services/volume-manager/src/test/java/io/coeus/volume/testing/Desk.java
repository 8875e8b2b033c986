// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.testing;

import io.coeus.openstack.OpenStack;
import io.coeus.sandbox.testkit.AdminDesk;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;

/** In place of auth-bridge. */
@Mock
@Singleton
public class Desk extends AdminDesk {
    Desk(OpenStack openStack) {
        super(openStack);
    }
}
