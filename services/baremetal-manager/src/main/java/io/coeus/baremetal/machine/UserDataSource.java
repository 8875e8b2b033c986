// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import io.coeus.kernel.Secret;

/** Where a node's user-data comes from; it is fetched when needed and travels in no message. */
public interface UserDataSource {
    /** The cloud-config of the node. */
    Secret of(String clusterId, String nodeName);
}
