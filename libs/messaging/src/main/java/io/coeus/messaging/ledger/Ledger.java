// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Written intent before every call that makes something in a cloud, so that a crash leaves nothing behind that nobody
 * knows of. Methods commit on their own and must not be called inside a transaction, since the intent has to be stored
 * before the call; all may be repeated.
 */
public interface Ledger {
    /**
     * Sees to it that the thing exists exactly once, and answers its id in the cloud. Stores the intent, then looks for
     * the thing where an earlier try may have made it, then creates it.
     *
     * @param find looks the thing up by name or tag; not called when the intent is new
     * @param create makes it and answers its id
     * @throws io.coeus.kernel.Problem WRONG_STATE when it is being removed
     */
    default String ensure(Entry entry, Supplier<Optional<String>> find, Supplier<String> create) {
        return ensureAll(
                        List.of(entry),
                        () -> find.get().map(id -> Map.of(entry.name(), id)).orElse(Map.of()),
                        missing -> List.of(create.get()))
                .getFirst();
    }

    /**
     * As {@link #ensure}, for several things that a cloud makes with one call; answers their ids in this order.
     *
     * @param entries of one aggregate and kind
     * @param find looks up ids by name where an earlier try may have made some; may tell of other things besides
     * @param create makes these and answers their ids in this order
     */
    List<String> ensureAll(
            List<Entry> entries, Supplier<Map<String, String>> find, Function<List<Entry>, List<String>> create);

    /**
     * Sees to it that the thing is gone. A thing that was never intended is written down as gone.
     *
     * @param find looks the thing up by name or tag; called only where its id was never stored
     * @param delete deletes the thing of that id; a thrown problem of kind ABSENT counts as success
     */
    void remove(Entry entry, Supplier<Optional<String>> find, Consumer<String> delete);

    /** Notes that removal has begun of a thing that takes its time; {@link #gone} ends it. Answers its id, if known. */
    Optional<String> removing(Entry entry);

    /** Notes that the thing does not exist any more. */
    void gone(Entry entry);

    /** What is written down about one thing. */
    Optional<LedgerRecord> find(Entry entry);

    /** Everything written down about an aggregate, in the order it was intended. */
    List<LedgerRecord> of(String aggregateId);

    /** The {@code most} things that are not gone, oldest change first: what a sweep compares with the cloud. */
    List<LedgerRecord> open(int most);

    /**
     * Names one thing of an aggregate.
     *
     * @param kind such as {@code neutron.port}
     * @param name its deterministic name in the cloud
     * @param tag the tag it carries there, such as {@code coeus:cluster=…}
     */
    record Entry(String aggregateId, String kind, String name, String tag) {}
}
