// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.ledger;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.ledger.LedgerRecord.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The ledger in PostgreSQL. */
@ApplicationScoped
public class PgLedger implements Ledger {
    private static final Logger LOG = Logger.getLogger(PgLedger.class);
    private static final String SELECT =
            "SELECT aggregate_id, kind, name, tag, state, external_id, created_at, updated_at FROM ledger ";
    private static final String THIS = "WHERE aggregate_id = $1 AND kind = $2 AND name = $3";
    /** A thing that is gone may be intended again. */
    private static final String INTEND = """
            INSERT INTO ledger AS l (aggregate_id, kind, name, tag, state, created_at, updated_at)
            VALUES ($1, $2, $3, $4, 'INTENDED', now(), now())
            ON CONFLICT (aggregate_id, kind, name) DO UPDATE
                SET state = 'INTENDED', tag = $4, external_id = NULL, missing_since = NULL, updated_at = now()
                WHERE l.state = 'GONE'
            """;

    private static final String EXISTS = "UPDATE ledger SET state = 'EXISTS', external_id = $4, updated_at = now() "
            + THIS + " AND state = 'INTENDED'";
    private static final String REMOVING = """
            INSERT INTO ledger AS l (aggregate_id, kind, name, tag, state, created_at, updated_at)
            VALUES ($1, $2, $3, $4, 'REMOVING', now(), now())
            ON CONFLICT (aggregate_id, kind, name) DO UPDATE SET state = 'REMOVING', updated_at = now()
                WHERE l.state IN ('INTENDED', 'EXISTS')
            """;
    private static final String GONE = """
            INSERT INTO ledger AS l (aggregate_id, kind, name, tag, state, created_at, updated_at)
            VALUES ($1, $2, $3, $4, 'GONE', now(), now())
            ON CONFLICT (aggregate_id, kind, name) DO UPDATE SET state = 'GONE', updated_at = now()
                WHERE l.state <> 'GONE'
            """;

    private final Transactions transactions;

    @Inject
    PgLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<String> ensureAll(
            List<Entry> entries, Supplier<Map<String, String>> find, Function<List<Entry>, List<String>> create) {
        Map<String, String> ids = new HashMap<>();
        if (own(() -> intend(entries, ids))) {
            Map<String, String> found = new HashMap<>(find.get());
            found.keySet().retainAll(names(missing(entries, ids)));
            exist(entries, found);
            ids.putAll(found);
        }
        List<Entry> missing = missing(entries, ids);
        if (!missing.isEmpty()) {
            List<String> made = create.apply(missing);
            Map<String, String> added = IntStream.range(0, missing.size())
                    .boxed()
                    .collect(Collectors.toMap(i -> missing.get(i).name(), made::get));
            exist(missing, added);
            ids.putAll(added);
        }
        return names(entries).stream()
                .map(name -> Objects.requireNonNull(ids.get(name)))
                .toList();
    }

    /** Fills in the ids that are known; answers whether an earlier try may have made some of which none is known. */
    private boolean intend(List<Entry> entries, Map<String, String> ids) {
        boolean tried = false;
        for (Entry entry : entries) {
            if (!change(INTEND, entry)) {
                LedgerRecord record = find(entry).orElseThrow();
                switch (record.state()) {
                    case EXISTS -> ids.put(entry.name(), known(record));
                    case INTENDED -> tried = true;
                    case REMOVING, GONE ->
                        throw new Problem(
                                CommonCode.WRONG_STATE, entry.kind() + " " + entry.name() + " is being removed.");
                }
            }
        }
        return tried;
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(Entry::name).toList();
    }

    private static List<Entry> missing(List<Entry> entries, Map<String, String> ids) {
        return entries.stream().filter(entry -> !ids.containsKey(entry.name())).toList();
    }

    @Override
    public void remove(Entry entry, Supplier<Optional<String>> find, Consumer<String> delete) {
        own(() -> change(REMOVING, entry));
        LedgerRecord record = find(entry).orElseThrow();
        if (record.state() == State.GONE) {
            return;
        }
        Optional<String> id = record.externalId() == null ? find.get() : Optional.of(record.externalId());
        id.ifPresent(known -> delete(known, delete));
        gone(entry);
    }

    @Override
    public Optional<String> removing(Entry entry) {
        own(() -> change(REMOVING, entry));
        return find(entry).map(LedgerRecord::externalId);
    }

    @Override
    public void gone(Entry entry) {
        own(() -> change(GONE, entry));
    }

    @Override
    public Optional<LedgerRecord> find(Entry entry) {
        return list(SELECT + THIS, entry.aggregateId(), entry.kind(), entry.name()).stream()
                .findFirst();
    }

    @Override
    public List<LedgerRecord> of(String aggregateId) {
        return list(SELECT + "WHERE aggregate_id = $1 ORDER BY created_at, kind, name", aggregateId);
    }

    @Override
    public List<LedgerRecord> open(int most) {
        return list(SELECT + "WHERE state <> 'GONE' ORDER BY updated_at LIMIT $1", most);
    }

    /** Notes those that have an id now. */
    private void exist(List<Entry> entries, Map<String, String> ids) {
        own(() -> {
            entries.stream().filter(entry -> ids.containsKey(entry.name())).forEach(entry -> exists(entry, ids));
            return true;
        });
    }

    private static void exists(Entry entry, Map<String, String> ids) {
        String id = ids.get(entry.name());
        if (Tx.current().update(EXISTS, entry.aggregateId(), entry.kind(), entry.name(), id) == 0) {
            LOG.warnf("%s %s changed in the ledger while it was made", entry.kind(), entry.name());
        }
    }

    private static void delete(String id, Consumer<String> delete) {
        try {
            delete.accept(id);
        } catch (Problem e) {
            if (e.kind() != Kind.ABSENT) {
                throw e;
            }
        }
    }

    private static String known(LedgerRecord record) {
        if (record.externalId() == null) {
            throw new IllegalStateException(record + " has no id");
        }
        return record.externalId();
    }

    private static boolean change(String sql, Entry entry) {
        return Tx.current().update(sql, entry.aggregateId(), entry.kind(), entry.name(), entry.tag()) == 1;
    }

    private <T> T own(Supplier<T> work) {
        if (Tx.active()) {
            throw new IllegalStateException("The ledger commits on its own: call it outside transactions");
        }
        return transactions.inTransaction(work);
    }

    private List<LedgerRecord> list(String sql, @Nullable Object... parameters) {
        return transactions.inTransaction(() -> Tx.current().query(sql, parameters).stream()
                .map(PgLedger::record)
                .toList());
    }

    private static LedgerRecord record(Row row) {
        return new LedgerRecord(
                new Entry(row.text(0), row.text(1), row.text(2), row.text(3)),
                State.valueOf(row.text(4)),
                row.textOrNull(5),
                row.time(6),
                row.time(7));
    }
}
