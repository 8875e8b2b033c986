-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE reservation (
    operation_id text NOT NULL,
    pool         text NOT NULL,
    resource     text NOT NULL,
    step         text NOT NULL,
    amount       bigint NOT NULL,
    taken_at     timestamptz NOT NULL DEFAULT now(),
    released_at  timestamptz,
    PRIMARY KEY (operation_id, pool, resource, step)
);
CREATE INDEX reservation_by_pool ON reservation (pool);
