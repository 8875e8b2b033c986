// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.kernel.Secret;

/** Leaves a user's token with auth-bridge until it has made a credential of it. */
public interface Handover {
    /** The id to name it by; fails with a problem when the token cannot be made a credential of. */
    String deposit(Secret userToken);
}
