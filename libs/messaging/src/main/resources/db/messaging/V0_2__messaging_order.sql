-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX inbox_next ON inbox (seq) WHERE state = 'PENDING' AND kind <> 'COMMAND';
CREATE INDEX inbox_command_order ON inbox (subject, seq)
    WHERE state = 'PENDING' AND kind = 'COMMAND' AND saga_id IS NULL;
