// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** Why something about networks cannot be done. */
public enum NetworkCode implements Code {
    /** Octavia could not build the load balancer. */
    LOAD_BALANCER_FAILED(Kind.CONFLICT);

    private final Kind kind;

    NetworkCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
