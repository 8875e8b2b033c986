// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.testing;

import io.coeus.baremetal.machine.UserDataSource;
import io.coeus.kernel.Secret;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;

/** In place of cluster-manager. */
@Mock
@Singleton
class AnyUserData implements UserDataSource {
    @Override
    public Secret of(String clusterId, String nodeName) {
        return new Secret("#cloud-config of " + nodeName);
    }
}
