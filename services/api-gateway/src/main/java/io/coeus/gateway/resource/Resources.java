// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.resource;

import io.coeus.gateway.access.Scope;
import java.time.Duration;
import java.util.List;

/**
 * Storage of the read model. Writing is repeatable and may come in any order: a version older than the stored one
 * changes nothing, and what is buried stays so. Each method is one transaction, or part of the caller's.
 */
public interface Resources {
    /** Keeps what a service told about one of its things. */
    <V> void keep(Kind<V> kind, String owner, V view);

    /** Remembers that the thing is gone for good; it is not found any more. */
    <V> void bury(Kind<V> kind, String owner, V view);

    /** Those of a kind that bear the id or, when it does not look like an id, the name; two at most. */
    <V> List<Stored<V>> find(Kind<V> kind, Scope scope, Reference reference);

    /** One page of a kind, in the order asked for. */
    <V> List<Stored<V>> page(Kind<V> kind, Scope scope, Query query);

    /** How many there are of a kind, and how many nodes they have together. */
    Totals totals(Kind<?> kind, Scope scope);

    /** Forgets graves older than {@code age}. */
    void forgetBuried(Duration age);

    /** Sums over many things. */
    record Totals(long count, long nodes) {}
}
