// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

/** Giving a user's access on, with one session of that user. */
public interface Delegation {
    ApplicationCredentials applicationCredentials();

    Trusts trusts();
}
