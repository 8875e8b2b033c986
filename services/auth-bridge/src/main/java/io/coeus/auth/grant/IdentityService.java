// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.grant;

import io.coeus.auth.grant.Grant.Given;
import io.coeus.kernel.Secret;
import io.coeus.openstack.identity.CloudAccess;
import io.coeus.openstack.identity.TokenInfo;
import java.util.Optional;

/** What Keystone does here. Blocks; throws problems of kind UNAVAILABLE when Keystone cannot be asked. */
public interface IdentityService {
    /** What a token stands for; empty when it is not good. */
    Optional<TokenInfo> validate(Secret token);

    /**
     * Makes what the grant needs, with all roles of the user's token: an application credential, or a trust where Keystone
     * has no such thing. Repeatable: a credential whose secret was lost is replaced.
     *
     * @throws io.coeus.kernel.Problem CANNOT_DELEGATE when Keystone allows neither
     */
    Given give(Grant intended, Secret token, TokenInfo info);

    /** Finds what was made for a grant whose making was cut off; its id at Keystone. */
    Optional<String> findLost(Grant intended);

    /** Deletes what was made; gone, or its user gone, is fine. */
    void takeBack(Grant grant, String externalId);

    /**
     * A new token with what the user gave.
     *
     * @throws io.coeus.kernel.Problem CREDENTIAL_REVOKED when Keystone does not accept it any more
     */
    CloudAccess use(Grant grant);

    /** A new token of Coeus's own account. */
    CloudAccess own();
}
