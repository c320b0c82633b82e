-- Records of answers in PostgreSQL 13 or later. Nothing is changed or taken away once it is written; who may do so all the same (the owner of the table) is
-- found out by the signature, and by the hash that each line keeps of the one before.
create table answer_record (
    number     bigint generated always as identity primary key,
    content    jsonb not null,
    -- What lists and searches ask, computed from the record itself, so that it cannot say otherwise.
    hash       text not null generated always as (content ->> 'hash') stored unique,
    answered   text not null generated always as (content ->> 'on') stored,
    need       text not null generated always as (content -> 'answer' ->> 'need') stored,
    offer      text not null generated always as (content -> 'answer' ->> 'offer') stored,
    outcome    text not null generated always as (content -> 'answer' ->> 'outcome') stored,
    -- SHA-256 of the record before; empty for the first. The application gives it, under the lock of the insert.
    before     text not null unique,
    written    timestamptz not null default clock_timestamp()
);
create index answer_record_by_question on answer_record (need, offer, answered);

create function answer_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A record of an answer stays as it was written.';
end $$;
create trigger answer_record_stays before update or delete on answer_record for each row execute function answer_record_stays();
create trigger answer_record_is_not_emptied before truncate on answer_record execute function answer_record_stays();
