-- Users' tokens, for minutes. "sealed" is encrypted and opens only as part of its row.
CREATE TABLE handover (
    id         text PRIMARY KEY,
    user_id    text        NOT NULL,
    project_id text        NOT NULL,
    sealed     text        NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX handover_expiry ON handover (expires_at);

-- What users gave clusters. Without a method it is only intended; a trust has no secret.
CREATE TABLE credential (
    cluster_id  text PRIMARY KEY,
    project_id  text        NOT NULL,
    user_id     text        NOT NULL,
    method      text,
    external_id text,
    sealed      text,
    created_at  timestamptz NOT NULL DEFAULT now()
);

-- Certificate authorities of clusters, key encrypted.
CREATE TABLE authority (
    cluster_id  text PRIMARY KEY,
    certificate text        NOT NULL,
    sealed      text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);
