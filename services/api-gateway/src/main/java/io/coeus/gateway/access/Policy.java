// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.access;

import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.util.Locale;

/** Decides whether a caller has a {@link Right}. Pure; knows no resource but its owner's id. */
public final class Policy {
    private Policy() {}

    /**
     * Passes when the caller's roles are enough; whether he owns the thing is a question for {@link #requireOwner}.
     *
     * @throws Problem NOT_ALLOWED otherwise
     */
    public static void require(Right right, Caller caller) {
        if (!hasRoles(right, caller)) {
            throw refusal(right);
        }
    }

    /**
     * Passes when the right does not ask for ownership, or the caller is the thing's creator or an administrator.
     *
     * @throws Problem NOT_ALLOWED otherwise
     */
    public static void requireOwner(Right right, Caller caller, String ownerUserId) {
        boolean personal = right.who() == Right.Who.READER_WHO_OWNS || right.who() == Right.Who.MEMBER_WHO_OWNS;
        if (personal && !caller.isAdmin() && !caller.userId().value().equals(ownerUserId)) {
            throw new Problem(CommonCode.NOT_ALLOWED, "Only the user who created the cluster may do this.");
        }
    }

    /** Which rows the caller may see when he uses the right. */
    public static Scope scope(Right right, Caller caller) {
        return caller.isAdmin() && right.adminReach() == Right.Reach.EVERYWHERE
                ? Scope.everything()
                : Scope.of(caller.projectId());
    }

    private static boolean hasRoles(Right right, Caller caller) {
        return switch (right.who()) {
            case ANYONE -> true;
            case READER, READER_WHO_OWNS -> caller.isAdmin() || caller.hasRole("reader") || caller.hasRole("member");
            case MEMBER, MEMBER_WHO_OWNS -> caller.isAdmin() || caller.hasRole("member");
            case ADMIN -> caller.isAdmin();
        };
    }

    private static Problem refusal(Right right) {
        String act = right.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Problem(CommonCode.NOT_ALLOWED, "Your roles in this project do not allow: " + act + ".");
    }
}
