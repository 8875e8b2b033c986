// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** Why something about machines cannot be done. */
public enum BaremetalCode implements Code {
    /** No machine of the resource class is free. */
    NO_MACHINE_FREE(Kind.EXHAUSTED),
    /** Ironic could not deploy the machine. */
    DEPLOY_FAILED(Kind.CONFLICT);

    private final Kind kind;

    BaremetalCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
