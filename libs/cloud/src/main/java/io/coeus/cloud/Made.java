// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.messaging.ledger.Ledger;
import io.coeus.messaging.ledger.Ledger.Entry;
import io.coeus.messaging.ledger.LedgerRecord;
import io.coeus.openstack.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is made in the cloud for one aggregate: each thing by kind and name, with the aggregate's tag, written down before
 * it is made.
 *
 * @param aggregateId cluster, workload or network
 * @param tag what every thing of it bears in the cloud
 */
public record Made(Ledger ledger, String aggregateId, Tag tag) {

    /** The id of the thing, which is found or made; {@code id} tells it of what the cloud answers. */
    public <T> String ensure(
            String kind, String name, Supplier<Optional<T>> find, Supplier<T> create, Function<T, String> id) {
        return ledger.ensure(entry(kind, name), () -> find.get().map(id), () -> id.apply(create.get()));
    }

    /** The ids of things that are found or made with one call, in this order; {@code create} is given names. */
    public List<String> ensureAll(
            String kind,
            List<String> names,
            Supplier<Map<String, String>> find,
            Function<List<String>, List<String>> create) {
        return ledger.ensureAll(
                names.stream().map(name -> entry(kind, name)).toList(),
                find,
                missing -> create.apply(missing.stream().map(Entry::name).toList()));
    }

    /** Sees to it that the thing is gone, by the id written down or, without one, by what {@code find} finds. */
    public void remove(String kind, String name, Supplier<Optional<String>> find, Consumer<String> delete) {
        ledger.remove(entry(kind, name), find, delete);
    }

    /** The id written down, if the thing is thought to be there. */
    public Optional<String> id(String kind, String name) {
        return ledger.find(entry(kind, name))
                .filter(record -> record.state() != LedgerRecord.State.GONE)
                .flatMap(record -> Optional.ofNullable(record.externalId()));
    }

    /** Names of things of this kind that are not known to be gone. */
    public List<String> names(String kind) {
        return ledger.of(aggregateId).stream()
                .filter(record -> record.state() != LedgerRecord.State.GONE)
                .map(LedgerRecord::entry)
                .filter(entry -> entry.kind().equals(kind))
                .map(Entry::name)
                .toList();
    }

    private Entry entry(String kind, String name) {
        return new Entry(aggregateId, kind, name, tag.text());
    }
}
