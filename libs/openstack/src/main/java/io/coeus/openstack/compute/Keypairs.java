// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import java.util.List;
import java.util.Optional;

/** SSH keys of the session's user. With a delegated credential they are the giver's. */
public interface Keypairs {
    /** A public key. */
    record Keypair(String name, String publicKey, String fingerprint) {}

    /** By exact name. */
    Optional<Keypair> find(String name);

    List<Keypair> list();

    /** Adds a public key. Throws CONFLICT when the name is taken. */
    Keypair add(String name, String publicKey);

    /** Deletes; none there is fine. */
    void delete(String name);
}
