-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic       text        NOT NULL,
    envelope    text        NOT NULL,
    subject     text        NOT NULL,
    payload     text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE inbox (
    id          text PRIMARY KEY,
    seq         bigint GENERATED ALWAYS AS IDENTITY,
    kind        text        NOT NULL CHECK (kind IN ('EVENT', 'REPLY', 'COMMAND')),
    type        text        NOT NULL,
    subject     text        NOT NULL,
    saga_id     text,
    step        text,
    envelope    text        NOT NULL,
    payload     text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('PENDING', 'DONE', 'SUPERSEDED', 'DEAD', 'DROPPED')),
    tries       int         NOT NULL DEFAULT 0,
    failures    int         NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL DEFAULT now(),
    lease_owner text,
    lease_until timestamptz,
    waiting_for text,
    reason      text,
    received_at timestamptz NOT NULL DEFAULT now(),
    ended_at    timestamptz
);
CREATE INDEX inbox_due ON inbox (kind, due_at) WHERE state = 'PENDING';
CREATE INDEX inbox_order ON inbox (subject, seq) WHERE state = 'PENDING' AND kind <> 'COMMAND';
CREATE INDEX inbox_step ON inbox (saga_id, step) WHERE saga_id IS NOT NULL;
CREATE INDEX inbox_leases ON inbox (lease_owner) WHERE lease_owner IS NOT NULL;
CREATE INDEX inbox_dead ON inbox (seq) WHERE state = 'DEAD';
CREATE INDEX inbox_ended ON inbox (ended_at) WHERE state IN ('DONE', 'SUPERSEDED', 'DROPPED');

CREATE TABLE saga (
    id             text PRIMARY KEY,
    plan           text        NOT NULL,
    phase          text        NOT NULL,
    state          text        NOT NULL,
    view           text        NOT NULL,
    aggregate_id   text        NOT NULL,
    project_id     text        NOT NULL,
    version        bigint      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
);
CREATE INDEX saga_aggregate ON saga (aggregate_id);
CREATE INDEX saga_open ON saga (phase) WHERE phase NOT IN ('COMPLETED', 'UNDONE', 'ABANDONED');

CREATE TABLE saga_timer (
    saga_id    text        NOT NULL REFERENCES saga (id) ON DELETE CASCADE,
    step       text        NOT NULL,
    attempt    int         NOT NULL,
    direction  text        NOT NULL,
    due_at     timestamptz NOT NULL,
    PRIMARY KEY (saga_id, step)
);
CREATE INDEX saga_timer_due ON saga_timer (due_at);

CREATE TABLE ledger (
    aggregate_id text        NOT NULL,
    kind         text        NOT NULL,
    name         text        NOT NULL,
    tag          text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('INTENDED', 'EXISTS', 'REMOVING', 'GONE')),
    external_id  text,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (aggregate_id, kind, name)
);
CREATE INDEX ledger_open ON ledger (state, updated_at) WHERE state <> 'GONE';
