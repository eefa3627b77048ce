-- The books of a Jobcenter's year. Its row stays the one lock under which they change; several years are locked in the
-- order of their keys.
alter table budget_year
    add column status            text   not null default 'OPEN' check (status in ('OPEN', 'CLOSING', 'CLOSED')),
    add column journal_sequence  bigint not null default 0 check (journal_sequence >= 0),
    add column journal_hash      text   not null default repeat('0', 64),
    add column journal_at        timestamptz not null default '-infinity',
    -- Grows with every change of the books: who remembers them knows by it whether that still holds.
    add column books_version     bigint not null default 0;

-- A letter may allot money of the year, or authorise commitments that fall due in a later one (M-41).
alter table allotment add column due_year int check (due_year > fiscal_year);

create table journal_entry (
    jobcenter      text        not null,
    fiscal_year    int         not null,
    sequence       bigint      not null check (sequence > 0),
    id             uuid        not null,
    type           text        not null,
    subject        uuid,
    refers_to      uuid,
    line           text,
    instrument     text,
    accounts       text[]      not null,
    cents          bigint[]    not null,
    content        text        not null,
    document       text        not null check (document <> ''),
    recorded_at    timestamptz not null,
    booked_by_id   text        not null,
    booked_by_name text        not null,
    correlation_id text        not null,
    hash           text        not null check (length(hash) = 64),
    primary key (jobcenter, fiscal_year, sequence),
    -- No foreign key to the year: whoever writes here holds its lock, and a check a row would cost a bulk load a third.
    unique (jobcenter, fiscal_year, id),
    check (cardinality(accounts) = cardinality(cents))
);
-- What happened to a reservation, commitment or transfer after it began. Its beginning has its own id.
create index journal_entry_subject on journal_entry (jobcenter, fiscal_year, subject) where subject <> id;
create index journal_entry_transfers on journal_entry (jobcenter, fiscal_year, sequence)
    where type in ('TRANSFER', 'TRANSFER_STEP');
create index journal_entry_refers_to on journal_entry (jobcenter, fiscal_year, refers_to) where refers_to is not null;

create function journal_stands() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger journal_stands before update or delete or truncate on journal_entry
    for each statement execute function journal_stands();

create function journal_balances() returns trigger language plpgsql as $$
begin
    if exists (select from added where (select sum(c) from unnest(added.cents) c) <> 0) then
        raise exception 'the postings of a booking do not balance' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger journal_balances after insert on journal_entry referencing new table as added
    for each statement execute function journal_balances();

-- Money with a limit and what is used of it: a pot, a plan line's part of a pot, an authorisation of a due year, an
-- instrument's part of a pot. The sum of the journal's postings, kept so that a booking need not add them up.
create table envelope (
    jobcenter    text     not null,
    fiscal_year  int      not null,
    name         text     not null,
    -- Null: no limit of its own, as for a line by demand or a pot that is not allotted to the Jobcenter.
    granted      bigint   check (granted >= 0),
    transferred  bigint   not null default 0,
    refunded     bigint   not null default 0,
    blocked      bigint   not null default 0 check (blocked >= 0),
    reserved     bigint   not null default 0 check (reserved >= 0),
    committed    bigint   not null default 0 check (committed >= 0),
    paid         bigint   not null default 0 check (paid >= 0),
    prior        bigint   not null default 0 check (prior >= 0),
    -- Of a pot: what it contains of pots of their own, and the prior commitments that the plan states.
    contained    bigint   not null default 0,
    stated_prior bigint   not null default 0,
    instruments  text[],
    -- Whether the neighbours have yet to be told how much of it is used.
    untold       boolean  not null default false,
    primary key (jobcenter, fiscal_year, name),
    foreign key (jobcenter, fiscal_year) references budget_year
) with (fillfactor = 70);
create index envelope_untold on envelope (jobcenter, fiscal_year) where untold;

-- Never overspent: use grows only within the limit. Outside facts alone may leave it above: an allotment that is cut,
-- and prior commitments, which bind whether there is money or not.
create function envelope_holds() returns trigger language plpgsql as $$
declare
    before envelope := null;
    used bigint := new.blocked + new.reserved + new.committed + new.paid;
    most bigint := new.granted + new.transferred + new.refunded;
    used_before bigint := 0;
    outside bigint := new.prior;
    given bigint := new.transferred + new.refunded;
begin
    if tg_op = 'UPDATE' then
        before := old;
        used_before := before.blocked + before.reserved + before.committed + before.paid;
        outside := new.prior - before.prior;
        given := given - before.transferred - before.refunded;
    end if;
    outside := greatest(outside, 0);
    if most is not null
        and (used > greatest(used_before, most) + outside or (given < 0 and used > most + outside)) then
        raise exception 'overspent: % of % % has a limit of % and would be used with %',
            new.name, new.jobcenter, new.fiscal_year, most, used using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger envelope_holds before insert or update on envelope
    for each row execute function envelope_holds();

-- Reservations, commitments and transfers, with what of them is open.
create table binding (
    jobcenter   text     not null,
    fiscal_year int      not null,
    id          uuid     not null,
    kind        text     not null check (kind in ('RESERVATION', 'COMMITMENT', 'TRANSFER')),
    line        text,
    instrument  text,
    -- Entered in an earlier year: a Vorbindung of this one (M-45).
    prior       boolean  not null default false,
    rolled_over boolean  not null default false,
    expires_on  date,
    accounts    text[]   not null,
    open_cents  bigint[] not null check (0 <= all (open_cents)),
    detail      text,
    primary key (jobcenter, fiscal_year, id),
    check (cardinality(accounts) = cardinality(open_cents))
);
create index binding_expires on binding (expires_on) where expires_on is not null;
