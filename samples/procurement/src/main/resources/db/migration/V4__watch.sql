-- A contract that was decided on runs from its day of use on, until somebody says that it has ended.
create table contract_end (
    consultation bigint primary key references decision,
    reason       text not null check (length(reason) between 1 and 2000),
    author       text not null,
    written      timestamptz not null default clock_timestamp()
);
create trigger stays before update or delete on contract_end for each row execute function stays_as_written();
create trigger stays_whole before truncate on contract_end execute function stays_as_written();

-- What the last run said of a contract that it could ask about, and, beside it, why a later one could not.
create table outlook (
    consultation bigint primary key references decision,
    asked        timestamptz,
    -- The first and the last day that it tells of.
    since        date,
    until        date check (until >= since),
    -- On the first day.
    outcome      text,
    supposes     boolean not null default false,
    -- The packs that answered.
    rules        text,
    failed       timestamptz,
    failure_fr   text,
    failure_en   text,
    check ((asked is null) = (outcome is null) and (asked is null) = (since is null) and (asked is null) = (until is null) and (asked is null) = (rules is null)),
    check ((failed is null) = (failure_fr is null) and (failed is null) = (failure_en is null)),
    check (asked is not null or failed is not null)
);

-- A day on which the whole or a text answers otherwise than the day before. Causes are a line each.
create table outlook_change (
    consultation  bigint not null references outlook on delete cascade,
    day           date not null,
    number        integer not null,
    -- Id of the text; empty for the whole.
    legal_text    text not null,
    title_fr      text not null,
    title_en      text not null,
    -- Null while the text does not exist.
    before        text,
    before_counts boolean not null,
    after         text,
    after_counts  boolean not null,
    causes_fr     text not null,
    causes_en     text not null,
    primary key (consultation, day, number)
);

-- The link of somebody's calendar: SHA-256 of its token, as for tenderers.
create table feed_link (
    account    bigint primary key references account,
    token_hash text not null unique
);
