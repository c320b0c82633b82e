-- Other programs of the house.
create table client (
    id        bigint generated always as identity primary key,
    name      text not null unique check (length(name) between 1 and 100),
    role      text not null check (role in ('BUYER', 'REVIEWER')),
    -- SHA-256 of its key, as for tenderers.
    key_hash  text not null unique,
    made      timestamptz not null default clock_timestamp(),
    last_used timestamptz,
    revoked   timestamptz
);

-- What was done for a call that its sender may repeat, since the answer can be lost on the way.
create table idempotency_key (
    caller     text not null,
    key_hash   text not null,
    -- SHA-256 of what was called with what.
    call_hash  text not null,
    -- Id of what came of it; null until it is done.
    result     bigint,
    written    timestamptz not null default clock_timestamp(),
    primary key (caller, key_hash)
);

-- The link leads nowhere any more.
alter table invitation add column revoked timestamptz;

-- Somebody who may not log in any more stays: what he did is told with his name.
alter table account add column disabled timestamptz;
-- Whoever logs in elsewhere (OpenID Connect) has no password here: issuer and subject, a line each.
alter table account add column subject text unique;
alter table account alter column password drop not null;
alter table account add check (password is not null or subject is not null);
