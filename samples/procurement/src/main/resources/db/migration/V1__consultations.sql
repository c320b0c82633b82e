-- What is stated here is refused by the database itself, whatever an application that was copied from this one forgets.

create table account (
    id       bigint generated always as identity primary key,
    name     text not null unique check (length(name) between 1 and 100),
    password text not null,
    role     text not null check (role in ('BUYER', 'REVIEWER', 'ADMINISTRATOR')),
    version  integer not null default 0
);

create table consultation (
    id       bigint generated always as identity primary key,
    title    text not null check (length(title) between 1 and 300),
    launch   date not null,
    closing  date not null check (closing >= launch),
    use_day  date not null,
    stage    text not null check (stage in ('PREPARED', 'LAUNCHED', 'DECIDED')),
    -- The dialogue about the need, as the library keeps one.
    dialogue text not null,
    version  integer not null default 0
);

create table invitation (
    id           bigint generated always as identity primary key,
    consultation bigint not null references consultation,
    tenderer     text not null check (length(tenderer) between 1 and 200),
    -- SHA-256 of the token of the link: who reads the table cannot take the place of a tenderer.
    token_hash   text not null unique,
    unique (consultation, tenderer)
);

-- Round 1 is the offer, each further one the answer to a request for clarification.
create table declaration (
    id         bigint generated always as identity primary key,
    invitation bigint not null references invitation,
    round      integer not null check (round >= 1),
    closing    date not null,
    -- Global ids of the criteria asked about, a line each; empty for all.
    asked      text not null default '',
    dialogue   text not null,
    sources    text not null,
    -- The request with need, offer, sources and evidence as it was submitted.
    content    text,
    submitted  timestamptz,
    version    integer not null default 0,
    unique (invitation, round),
    check ((content is null) = (submitted is null))
);

create table evidence_file (
    id         bigint generated always as identity primary key,
    invitation bigint not null references invitation,
    name       text not null check (length(name) between 1 and 200),
    sha256     text not null,
    content    bytea not null,
    unique (invitation, sha256)
);

-- What the buyer verified, replaced or supposed of what was declared; what was declared stays beside it.
create table finding (
    id         bigint generated always as identity primary key,
    invitation bigint not null references invitation,
    kind       text not null check (kind in ('VERIFIED', 'REPLACED', 'SUPPOSED')),
    pointer    text not null,
    declared   text,
    found      text not null,
    title      text not null check (length(title) between 1 and 300),
    as_of      date not null,
    reason     text not null check (length(reason) between 1 and 2000),
    author     text not null,
    written    timestamptz not null default clock_timestamp()
);

create table audit (
    id           bigint generated always as identity primary key,
    written      timestamptz not null default clock_timestamp(),
    author       text not null,
    action       text not null,
    consultation bigint references consultation
);

create function stays_as_written() returns trigger language plpgsql as $$
begin
    raise exception 'What was written stays as it was written (%).', tg_table_name;
end $$;
create trigger stays before update or delete on finding for each row execute function stays_as_written();
create trigger stays before update or delete on audit for each row execute function stays_as_written();
create trigger stays before update or delete on evidence_file for each row execute function stays_as_written();
create trigger stays before update or delete on declaration for each row when (old.submitted is not null) execute function stays_as_written();
create trigger stays_whole before truncate on finding execute function stays_as_written();
create trigger stays_whole before truncate on audit execute function stays_as_written();
