// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.postgres;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import java.util.List;
import java.util.Optional;

/** Reading and locking of a table whose column {@code body} holds the thing as JSON. */
record Documents<T>(String table, Class<T> type) {

    Optional<T> find(String id) {
        return one("SELECT body FROM " + table + " WHERE id = $1", id);
    }

    Optional<T> lock(String id) {
        return one("SELECT body FROM " + table + " WHERE id = $1 FOR UPDATE", id);
    }

    List<T> where(String condition, Object value) {
        return Tx.current().query("SELECT body FROM " + table + " WHERE " + condition, value).stream()
                .map(this::read)
                .toList();
    }

    void remove(String id) {
        Tx.current().update("DELETE FROM " + table + " WHERE id = $1", id);
    }

    /** Runs an INSERT that does nothing where the id is taken. */
    void insert(String id, String sql, Object... parameters) {
        if (Tx.current().update(sql, parameters) == 0) {
            throw new Problem(CommonCode.ALREADY_EXISTS, "The id " + id + " is taken.").onField("id");
        }
    }

    private Optional<T> one(String sql, String id) {
        return Tx.current().query(sql, id).stream().findFirst().map(this::read);
    }

    private T read(Row row) {
        return WireJson.read(row.text(0), type);
    }
}
