-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE note (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text text NOT NULL
);
CREATE TABLE unique_note (
    text text PRIMARY KEY
);
