// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** Why a node may not join or report. */
public enum JoinCode implements Code {
    /** The token is not this node's, or there is no such node. */
    WRONG_NODE_TOKEN(Kind.FORBIDDEN),
    /** The token was used before, with other signing requests. */
    NODE_TOKEN_USED(Kind.FORBIDDEN);

    private final Kind kind;

    JoinCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
