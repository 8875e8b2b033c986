-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE deletion_report (
    cluster_id text        PRIMARY KEY,
    project_id text        NOT NULL,
    name       text        NOT NULL,
    deleted_at timestamptz NOT NULL,
    signed     text        NOT NULL,
    key_id     text        NOT NULL,
    public_key text        NOT NULL
);
CREATE INDEX deletion_report_by_name ON deletion_report (name, deleted_at);
