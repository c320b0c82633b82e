-- After V2, which is the table of records that the library brings.
create table decision (
    consultation bigint primary key references consultation,
    -- Null where no offer was taken.
    chosen       bigint references invitation,
    reasons      text not null check (length(reasons) between 1 and 10000),
    author       text not null,
    written      timestamptz not null default clock_timestamp()
);
create table decision_record (
    record       bigint primary key references answer_record,
    consultation bigint not null references decision,
    invitation   bigint not null references invitation
);
create trigger stays before update or delete on decision for each row execute function stays_as_written();
create trigger stays before update or delete on decision_record for each row execute function stays_as_written();
create trigger stays_whole before truncate on decision execute function stays_as_written();
create trigger stays_whole before truncate on decision_record execute function stays_as_written();
