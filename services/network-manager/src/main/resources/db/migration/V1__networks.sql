-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE cluster_network (
    cluster_id text PRIMARY KEY,
    body       jsonb NOT NULL
);

CREATE TABLE tenant_network (
    id         text PRIMARY KEY,
    project_id text NOT NULL,
    body       jsonb NOT NULL
);
