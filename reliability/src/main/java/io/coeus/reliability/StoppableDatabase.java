// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.messaging.Database;
import io.coeus.messaging.Row;
import io.coeus.reliability.postgres.Schema;
import io.coeus.reliability.postgres.SchemaUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A service's database as one of its processes sees it: the process can be stopped before and after each commit. */
final class StoppableDatabase implements Database {
    private final World world;
    private final Host host;
    private final Schema schema;

    StoppableDatabase(World world, Host host, Schema schema) {
        this.world = world;
        this.host = host;
        this.schema = schema;
    }

    @Override
    public Unit begin() {
        host.check();
        return new Stoppable(schema.begin(world.time().instant()));
    }

    /** One transaction; a commit that stored nothing is no point to stop at. */
    private final class Stoppable implements Unit {
        private final SchemaUnit unit;
        private final List<@Nullable Object[]> unstored = new ArrayList<>();

        Stoppable(SchemaUnit unit) {
            this.unit = unit;
        }

        @Override
        public List<Row> query(String sql, @Nullable Object... parameters) {
            return unit.query(sql, parameters);
        }

        @Override
        public int update(String sql, @Nullable Object... parameters) {
            int touched = sql.startsWith("INSERT INTO outbox") ? send(sql, parameters) : change(sql, parameters);
            if (touched > 0) {
                world.witness().saw(() -> host + " " + sql.replaceAll("\\s+", " "));
            }
            return touched;
        }

        private int send(String sql, @Nullable Object[] parameters) {
            world.witness().stored(host, parameters);
            if (world.sabotage().of(Guarantee.OUTBOX)) {
                unstored.add(parameters);
                return 1;
            }
            return unit.update(sql, parameters);
        }

        private int change(String sql, @Nullable Object[] parameters) {
            if (sql.startsWith("INSERT INTO inbox")
                    && world.sabotage().of(Guarantee.INBOX)
                    && parameters[0] instanceof String[] ids
                    && parameters[6] instanceof String[] envelopes) {
                @Nullable Object[] changed = parameters.clone();
                String[] fresh = world.sabotage().fresh(ids);
                changed[0] = fresh;
                changed[6] = IntStream.range(0, ids.length)
                        .mapToObj(i -> envelopes[i].replace(ids[i], fresh[i]))
                        .toArray(String[]::new);
                return unit.update(sql, changed);
            }
            return unit.update(sql, parameters);
        }

        @Override
        public <T> Optional<T> lock(Class<T> entity, Object id) {
            return unit.lock(entity, id);
        }

        @Override
        public void persist(Object entity) {
            unit.persist(entity);
        }

        @Override
        public void flush() {
            unit.flush();
        }

        @Override
        public void commit() {
            if (!unit.wrote() && unstored.isEmpty()) {
                unit.commit();
                return;
            }
            try {
                world.at(Point.BEFORE_COMMIT);
            } catch (Killed e) {
                rollBack();
                throw e;
            }
            unit.commit();
            world.witness().committed(host);
            world.touched(host);
            world.at(Point.AFTER_COMMIT);
            unstored.forEach(columns -> world.sabotage().send(host.service(), columns));
        }

        @Override
        public void rollBack() {
            unit.rollBack();
            world.witness().rolledBack(host);
        }
    }
}
