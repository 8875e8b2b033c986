-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE cluster_template (
    id         text PRIMARY KEY,
    project_id text NOT NULL,
    body       jsonb NOT NULL
);

CREATE TABLE cluster (
    id          text PRIMARY KEY,
    project_id  text NOT NULL,
    template_id text NOT NULL,
    state       text NOT NULL,
    body        jsonb NOT NULL
);
CREATE INDEX cluster_by_state ON cluster (state);
CREATE INDEX cluster_by_template ON cluster (template_id);

CREATE TABLE workload (
    id         text PRIMARY KEY,
    project_id text NOT NULL,
    cluster_id text NOT NULL REFERENCES cluster (id),
    body       jsonb NOT NULL
);
CREATE INDEX workload_by_cluster ON workload (cluster_id);
