-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE resource (
    number     bigint GENERATED ALWAYS AS IDENTITY,
    kind       text        NOT NULL,
    id         text        NOT NULL,
    owner      text        NOT NULL,
    project_id text        NOT NULL,
    user_id    text        NOT NULL,
    name       text        NOT NULL,
    version    bigint      NOT NULL,
    state      text,
    parent     text,
    labels     jsonb       NOT NULL,
    published  boolean     NOT NULL,
    hidden     boolean     NOT NULL,
    nodes      integer     NOT NULL,
    body       jsonb       NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (kind, id)
);
CREATE UNIQUE INDEX resource_number ON resource (kind, number);
CREATE INDEX resource_of_project ON resource (kind, project_id, number) WHERE deleted_at IS NULL;
CREATE INDEX resource_named ON resource (kind, name) WHERE deleted_at IS NULL;
CREATE INDEX resource_under ON resource (kind, parent) WHERE deleted_at IS NULL;
CREATE INDEX resource_buried ON resource (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE happening (
    sequence   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         text        NOT NULL,
    type       text        NOT NULL,
    source     text        NOT NULL,
    subject    text        NOT NULL,
    project_id text,
    request_id text,
    time       timestamptz NOT NULL,
    data       text        NOT NULL
);
CREATE INDEX happening_of_project ON happening (project_id, sequence);
CREATE INDEX happening_by_time ON happening (time);

CREATE TABLE idempotency (
    project_id text        NOT NULL,
    user_id    text        NOT NULL,
    key        text        NOT NULL,
    fingerprint text       NOT NULL,
    begun_at   timestamptz NOT NULL,
    status     integer,
    headers    text,
    body       text,
    PRIMARY KEY (project_id, user_id, key)
);
CREATE INDEX idempotency_by_time ON idempotency (begun_at);
