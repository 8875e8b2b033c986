-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE cluster ADD COLUMN look_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX cluster_look ON cluster (look_at) WHERE state IN ('READY', 'UPDATING', 'UPDATE_FAILED');
