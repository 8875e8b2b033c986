// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.report;

import io.coeus.gateway.access.Scope;
import java.util.List;
import java.util.Optional;

/** Storage of reports; they are kept for good. Each method is one transaction, or part of the caller's. */
public interface DeletionReports {
    /** Keeps it; one of that cluster that is there already stays as it is. */
    void keep(DeletionReport report);

    /** The report of the cluster of that id, or of the last deleted one of that name. */
    Optional<DeletionReport> find(Scope scope, String idOrName);

    /** Every public key that reports were signed with, as JSON (JWK), by its id. */
    List<Key> keys();

    /** A key and its name. */
    record Key(String id, String jwk) {}
}
