-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE ledger ADD COLUMN missing_since timestamptz;

CREATE TABLE ledger_sweep (
    aggregate_id text        PRIMARY KEY,
    swept_at     timestamptz NOT NULL
);
