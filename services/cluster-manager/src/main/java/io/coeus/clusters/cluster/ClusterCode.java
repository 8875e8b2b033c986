// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.kernel.Code;
import io.coeus.kernel.Kind;

/** Why something about a cluster cannot be done. */
public enum ClusterCode implements Code {
    /** No driver for this COE is installed. */
    COE_NOT_SUPPORTED(Kind.INVALID),
    /** The template is used by a cluster. */
    TEMPLATE_IN_USE(Kind.INVALID),
    /** The template is hidden. */
    TEMPLATE_HIDDEN(Kind.FORBIDDEN),
    /** The request cannot be met with what the project and the cloud have; the detail lists all that is missing. */
    PREFLIGHT_FAILED(Kind.EXHAUSTED),
    /** Nova could not boot a server. */
    SERVER_FAILED(Kind.CONFLICT),
    /** A server that belongs to the cluster is not there any more. */
    SERVER_VANISHED(Kind.CONFLICT),
    /** A node said that it could not be set up. */
    NODE_FAILED(Kind.CONFLICT),
    /** A node cannot mount a data volume. */
    VOLUME_NOT_MOUNTED(Kind.CONFLICT),
    /** The COE did not accept what it was asked. */
    COE_REFUSED(Kind.CONFLICT),
    /** The create took longer than the cluster's create_timeout. */
    CREATE_TIMEOUT(Kind.CONFLICT),
    /** Another operation, such as a delete, took its place. */
    SUPERSEDED(Kind.CONFLICT),
    /** The COE cannot express this workload; the detail lists the fields. */
    WORKLOAD_REFUSED(Kind.INVALID);

    private final Kind kind;

    ClusterCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
