-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE data_volume (
    id          text PRIMARY KEY,
    project_id  text NOT NULL,
    workload_id text,
    body        jsonb NOT NULL
);
CREATE INDEX data_volume_by_workload ON data_volume (workload_id);

CREATE TABLE attachment (
    workload_id text NOT NULL,
    volume_id   text NOT NULL,
    server_id   text NOT NULL,
    PRIMARY KEY (workload_id, volume_id)
);
