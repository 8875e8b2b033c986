// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.access;

import static io.coeus.gateway.access.Right.Reach.EVERYWHERE;
import static io.coeus.gateway.access.Right.Reach.OWN_PROJECT;
import static io.coeus.gateway.access.Right.Who.ADMIN;
import static io.coeus.gateway.access.Right.Who.ANYONE;
import static io.coeus.gateway.access.Right.Who.MEMBER;
import static io.coeus.gateway.access.Right.Who.MEMBER_WHO_OWNS;
import static io.coeus.gateway.access.Right.Who.READER;
import static io.coeus.gateway.access.Right.Who.READER_WHO_OWNS;

/**
 * Everything that can be done through the gateway, with who may: Magnum's default policy, one line per rule, and the
 * same ideas for what only the unified API has.
 */
public enum Right {
    /** Needs a token of a project and no more; the rest depends on what is asked for. */
    ENTER(ANYONE, OWN_PROJECT),

    TEMPLATE_READ(READER, EVERYWHERE),
    TEMPLATE_CREATE(MEMBER, OWN_PROJECT),
    TEMPLATE_CHANGE(MEMBER, EVERYWHERE),
    /** Making a template public or hidden. */
    TEMPLATE_PUBLISH(ADMIN, EVERYWHERE),

    CLUSTER_READ(READER, EVERYWHERE),
    CLUSTER_CREATE(MEMBER, OWN_PROJECT),
    CLUSTER_CHANGE(MEMBER, EVERYWHERE),
    CLUSTER_DELETE(MEMBER, EVERYWHERE),
    CLUSTER_RESIZE(MEMBER, OWN_PROJECT),
    CLUSTER_UPGRADE(MEMBER, EVERYWHERE),
    NODEGROUP_READ(READER, EVERYWHERE),
    NODEGROUP_WRITE(MEMBER, OWN_PROJECT),

    CERTIFICATE_READ(READER_WHO_OWNS, OWN_PROJECT),
    CERTIFICATE_SIGN(MEMBER_WHO_OWNS, OWN_PROJECT),
    CERTIFICATE_ROTATE(MEMBER, OWN_PROJECT),
    CREDENTIAL_ROTATE(MEMBER, OWN_PROJECT),

    QUOTA_READ(READER, OWN_PROJECT),
    QUOTA_ADMINISTER(ADMIN, EVERYWHERE),
    STATS_READ(READER, OWN_PROJECT),
    SERVICES_READ(ADMIN, EVERYWHERE),
    FEDERATION_READ(READER, EVERYWHERE),
    FEDERATION_WRITE(MEMBER, EVERYWHERE),

    WORKLOAD_READ(READER, EVERYWHERE),
    WORKLOAD_WRITE(MEMBER, EVERYWHERE),
    VOLUME_READ(READER, EVERYWHERE),
    VOLUME_WRITE(MEMBER, EVERYWHERE),
    NETWORK_READ(READER, EVERYWHERE),
    NETWORK_WRITE(MEMBER, EVERYWHERE),
    OPERATION_READ(READER, EVERYWHERE),
    OPERATION_STEER(MEMBER, EVERYWHERE),
    EVENT_READ(READER, EVERYWHERE),
    /** Messages that could not be handled, of all projects. */
    DEAD_LETTERS(ADMIN, EVERYWHERE);

    private final Who who;
    private final Reach adminReach;

    Right(Who who, Reach adminReach) {
        this.who = who;
        this.adminReach = adminReach;
    }

    Who who() {
        return who;
    }

    /** How far an administrator sees when he uses this right. */
    public Reach adminReach() {
        return adminReach;
    }

    /** How far a right reaches. */
    public enum Reach {
        OWN_PROJECT,
        EVERYWHERE
    }

    enum Who {
        ANYONE,
        READER,
        READER_WHO_OWNS,
        MEMBER,
        MEMBER_WHO_OWNS,
        ADMIN
    }
}
