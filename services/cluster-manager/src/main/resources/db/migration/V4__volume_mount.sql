-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE volume_mount (
    workload_id text NOT NULL,
    volume_id   text NOT NULL,
    cluster_id  text NOT NULL,
    node        text NOT NULL,
    wanted      boolean NOT NULL,
    state       text NOT NULL,
    message     text,
    PRIMARY KEY (workload_id, volume_id)
);
CREATE INDEX volume_mount_by_node ON volume_mount (cluster_id, node);
