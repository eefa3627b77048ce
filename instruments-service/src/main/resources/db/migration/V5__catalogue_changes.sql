-- Who confirmed what an editor changed (M-92); the catalogue file is confirmed by its release.
alter table instrument_revision
    add column confirmed_by_id   text check (confirmed_by_id <> changed_by_id),
    add column confirmed_by_name text,
    add check ((confirmed_by_id is null) = (confirmed_by_name is null));

-- A change of an instrument as it was proposed, of the revision that the proposer had read.
create table instrument_change (
    code             text        not null references catalogue_entry,
    id               uuid        not null,
    base_revision    bigint      not null check (base_revision >= 0),
    body             jsonb       not null,
    proposed_by_id   text        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    primary key (code, id)
);

-- What another person made of it.
create table instrument_change_decision (
    code            text        not null,
    id              uuid        not null,
    verdict         text        not null check (verdict in ('CONFIRMED', 'REJECTED')),
    reason          text        not null,
    decided_by_id   text        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    -- The instrument's revision that the change became, and how much it touched.
    revision        bigint,
    impact          jsonb,
    primary key (code, id),
    foreign key (code, id) references instrument_change,
    foreign key (code, revision) references instrument_revision,
    unique (code, revision),
    check ((verdict = 'CONFIRMED') = (revision is not null) and (revision is null) = (impact is null))
);

-- Whom a confirmed change touched, as its event says it.
create table instrument_change_impact (
    code      text  not null,
    id        uuid  not null,
    jobcenter text  not null check (jobcenter ~ '^[0-9]{5}$'),
    content   jsonb not null,
    primary key (code, id, jobcenter),
    foreign key (code, id) references instrument_change_decision
);

create function instrument_change_stands() returns trigger language plpgsql as $$
begin
    raise exception 'changes of the catalogue are append-only' using errcode = 'restrict_violation';
end
$$;
create trigger instrument_change_stands before update or delete or truncate on instrument_change
    for each statement execute function instrument_change_stands();
create trigger instrument_change_decision_stands before update or delete or truncate on instrument_change_decision
    for each statement execute function instrument_change_stands();
create trigger instrument_change_impact_stands before update or delete or truncate on instrument_change_impact
    for each statement execute function instrument_change_stands();

create function instrument_change_decision_fits() returns trigger language plpgsql as $$
declare
    proposed instrument_change;
begin
    select * into proposed from instrument_change where (code, id) = (new.code, new.id);
    if proposed.proposed_by_id = new.decided_by_id then
        raise exception 'whoever proposes a change does not decide on it' using errcode = 'check_violation';
    end if;
    if new.revision <> proposed.base_revision + 1 then
        raise exception 'the instrument has changed since the change was proposed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger instrument_change_decision_fits before insert on instrument_change_decision
    for each row execute function instrument_change_decision_fits();
