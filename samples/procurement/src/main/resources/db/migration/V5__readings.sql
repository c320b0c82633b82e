-- How the legal reviewer reads an open point of law for one consultation. Of several lines about a point, the last one counts.
create table reading_choice (
    id           bigint generated always as identity primary key,
    consultation bigint not null references consultation,
    reading      text not null check (length(reading) between 1 and 300),
    -- Null where the choice before is taken back.
    option       text check (length(option) between 1 and 100),
    reason       text not null check (length(reason) between 1 and 2000),
    author       text not null,
    written      timestamptz not null default clock_timestamp()
);
create index on reading_choice (consultation);
create trigger stays before update or delete on reading_choice for each row execute function stays_as_written();
create trigger stays_whole before truncate on reading_choice execute function stays_as_written();
