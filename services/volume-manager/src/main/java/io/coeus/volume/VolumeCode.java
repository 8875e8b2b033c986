// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** Why something about volumes cannot be done. */
public enum VolumeCode implements Code {
    /** Cinder could not make the volume. */
    VOLUME_FAILED(Kind.CONFLICT),
    /** A volume that should be there is not. */
    VOLUME_VANISHED(Kind.CONFLICT),
    /** Nova could not attach the volume. */
    ATTACH_FAILED(Kind.CONFLICT),
    /** The volume is attached elsewhere. */
    VOLUME_IN_USE(Kind.CONFLICT);

    private final Kind kind;

    VolumeCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
