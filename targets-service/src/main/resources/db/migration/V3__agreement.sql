-- Whether an agreement is negotiated for the year or in force: then nobody changes its targets but the agreement.
alter table targets_year add column governed boolean not null default false;

-- An agreement of a Jobcenter's year, or of a region's: § 48b SGB II. Its row is the lock under which it changes, after
-- the row of targets_year where it is of a Jobcenter.
create table agreement (
    subject     text   not null check (subject ~ '^([0-9]{5}|de|land-[a-z]{2})$'),
    fiscal_year int    not null check (fiscal_year between 2005 and 2100),
    revision    bigint not null check (revision >= 0),
    -- Set when it is opened: which kind it is, and who has to sign.
    kind        text   check (kind in ('FEDERATION_AGENCY', 'JOINT_FACILITY', 'FEDERATION_LAND', 'OPTING_MUNICIPALITY')),
    parties     text[] check (cardinality(parties) >= 2),
    primary key (subject, fiscal_year),
    check ((kind is null) = (parties is null) and (kind is null) = (revision = 0))
);

-- Every act on an agreement, with what the agreement was after it: so what was known then is one row.
create table agreement_step (
    subject               text        not null,
    fiscal_year           int         not null,
    revision              bigint      not null check (revision > 0),
    id                    uuid        not null,
    type                  text        not null check (type in
        ('OPEN', 'OFFER', 'COUNTER', 'CONFIRM', 'WITHDRAW', 'SIGN', 'AMEND', 'CLOSE')),
    -- The version that it made or is about.
    version               int,
    side                  text        check (side in ('BOTTOM_UP', 'TOP_DOWN')),
    party                 text,
    body                  jsonb       not null,
    taken_by_id           text        not null,
    taken_by_name         text        not null,
    taken_at              timestamptz not null,
    stage                 text        not null check (stage in
        ('DRAFT', 'OFFERED', 'IN_NEGOTIATION', 'AGREED', 'SIGNED', 'WITHDRAWN', 'CLOSED')),
    latest_version        int         not null check (latest_version >= 0),
    bottom_up_version     int         not null check (bottom_up_version between 0 and latest_version),
    top_down_version      int         not null check (top_down_version between 0 and latest_version),
    bottom_up_confirmed   boolean     not null,
    top_down_confirmed    boolean     not null,
    agreed_version        int         not null check (agreed_version between 0 and latest_version),
    in_force_version      int         not null check (in_force_version between 0 and latest_version),
    amended               boolean     not null,
    primary key (subject, fiscal_year, revision),
    unique (subject, fiscal_year, id),
    foreign key (subject, fiscal_year) references agreement,
    check ((type in ('OFFER', 'COUNTER', 'CONFIRM', 'SIGN', 'AMEND')) = (version is not null)),
    check ((type = 'SIGN') = (party is not null)),
    -- Agreed is what both sides have confirmed, and nothing but that is signed.
    check (stage <> 'AGREED' or (agreed_version = latest_version and bottom_up_confirmed and top_down_confirmed)),
    check (stage <> 'SIGNED' or in_force_version > 0),
    check (stage <> 'CLOSED' or in_force_version > 0)
);
-- How all agreements of a year stand.
create index agreement_step_year on agreement_step (fiscal_year, subject, revision desc);
-- A version is made once, confirmed once a side, and signed once a party; of sides and of parties each by another person.
create unique index agreement_step_version on agreement_step (subject, fiscal_year, version)
    where type in ('OFFER', 'COUNTER', 'AMEND');
create unique index agreement_step_confirmed on agreement_step (subject, fiscal_year, version, side)
    where type = 'CONFIRM';
create unique index agreement_step_confirmer on agreement_step (subject, fiscal_year, version, taken_by_id)
    where type = 'CONFIRM';
create unique index agreement_step_signed on agreement_step (subject, fiscal_year, version, party) where type = 'SIGN';
create unique index agreement_step_signer on agreement_step (subject, fiscal_year, version, taken_by_id)
    where type = 'SIGN';

create function agreement_step_stands() returns trigger language plpgsql as $$
begin
    raise exception 'the steps of an agreement are append-only' using errcode = 'restrict_violation';
end
$$;
create trigger agreement_step_stands before update or delete or truncate on agreement_step
    for each statement execute function agreement_step_stands();

create function agreement_step_fits() returns trigger language plpgsql as $$
declare
    needed text[];
    signed int;
begin
    select parties into needed from agreement where (subject, fiscal_year) = (new.subject, new.fiscal_year);
    if new.type = 'SIGN' and not new.party = any (needed) then
        raise exception '% is no party of the agreement', new.party using errcode = 'check_violation';
    end if;
    if new.type = 'SIGN' and new.version <> new.agreed_version then
        raise exception 'version % is not the agreed one', new.version using errcode = 'check_violation';
    end if;
    if new.type = 'SIGN' and new.stage = 'SIGNED' then
        select count(*) into signed from agreement_step
        where (subject, fiscal_year, version) = (new.subject, new.fiscal_year, new.version) and type = 'SIGN';
        if signed + 1 <> cardinality(needed) then
            raise exception 'not all parties have signed' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end
$$;
create trigger agreement_step_fits before insert on agreement_step
    for each row execute function agreement_step_fits();

-- What a directorate or Land expects of its members' values. The row is the lock of a region's year.
create table corridor_year (
    region      text   not null,
    fiscal_year int    not null check (fiscal_year between 2005 and 2100),
    revision    bigint not null check (revision >= 0),
    primary key (region, fiscal_year)
);

create table corridor (
    region          text        not null,
    fiscal_year     int         not null,
    id              uuid        not null,
    revision        bigint      not null check (revision > 0),
    latest          boolean     not null,
    content         jsonb       not null,
    changed_by_id   text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    reason          text,
    primary key (region, fiscal_year, id, revision),
    foreign key (region, fiscal_year) references corridor_year
);
create unique index corridor_latest on corridor (region, fiscal_year, id) where latest;

create function corridor_apart() returns trigger language plpgsql as $$
begin
    if new.latest and exists (
        select from corridor other
        where (other.region, other.fiscal_year) = (new.region, new.fiscal_year) and other.id <> new.id and other.latest
            and other.content ->> 'indicator' = new.content ->> 'indicator'
            and other.content ->> 'gender' = new.content ->> 'gender'
            and other.content ->> 'form' = new.content ->> 'form'
            and daterange((other.content ->> 'validFrom')::date, (other.content ->> 'validTo')::date, '[]')
                && daterange((new.content ->> 'validFrom')::date, (new.content ->> 'validTo')::date, '[]')
            and (jsonb_array_length(other.content -> 'members') = 0 or jsonb_array_length(new.content -> 'members') = 0
                or exists (select from jsonb_array_elements_text(other.content -> 'members') m
                           where new.content -> 'members' ? m.value))) then
        raise exception 'two corridors for the same member and value' using errcode = 'exclusion_violation';
    end if;
    return new;
end
$$;
create trigger corridor_apart before insert or update on corridor for each row execute function corridor_apart();

-- The question whether targets still stand on a changed basis, and its answer.
create table basis_review (
    jobcenter        text        not null,
    fiscal_year      int         not null,
    id               uuid        not null,
    revision         bigint      not null,
    opening          jsonb       not null,
    -- What the targets rested on and what was heard when it was opened.
    rested_on        jsonb       not null,
    heard            jsonb       not null,
    side             text        not null check (side in ('BOTTOM_UP', 'TOP_DOWN')),
    opened_by_id     text        not null,
    opened_by_name   text        not null,
    opened_at        timestamptz not null,
    answer           jsonb,
    -- What was heard when it was answered: with CONFIRMED the targets rest on this.
    answered_on      jsonb,
    answered_by_id   text,
    answered_by_name text,
    answered_at      timestamptz,
    primary key (jobcenter, fiscal_year, id),
    foreign key (jobcenter, fiscal_year, revision) references targets_revision,
    check (num_nonnulls(answer, answered_on, answered_by_id, answered_by_name, answered_at) in (0, 5))
);
create unique index basis_review_open on basis_review (jobcenter, fiscal_year) where answer is null;
