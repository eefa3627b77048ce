-- Which revisions of the targets were heard; a published programme names the one that it shows.
create table heard_targets (
    jobcenter   text        not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year int         not null,
    revision    bigint      not null check (revision > 0),
    changed_at  timestamptz not null,
    heard_at    timestamptz not null,
    primary key (jobcenter, fiscal_year, revision)
);

-- The programme of a published year is changed only by an amendment.
alter table programme_year add column published boolean not null default false;

create function programme_open() returns trigger language plpgsql as $$
begin
    if (select published from programme_year where (jobcenter, fiscal_year) = (new.jobcenter, new.fiscal_year)) then
        raise exception 'a published programme is changed only by an amendment' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_open before insert on programme_revision for each row execute function programme_open();

-- A step with what the programme was after it: never changed, never removed.
create table programme_step (
    jobcenter          text        not null,
    fiscal_year        int         not null,
    number             bigint      not null check (number > 0),
    id                 uuid        not null,
    type               text        not null check (type in ('SUBMIT', 'WITHDRAW', 'RETURN', 'APPROVE', 'PUBLISH', 'AMEND')),
    -- The revision that it is about, of an amendment the published one.
    programme_revision bigint      not null,
    body               jsonb       not null,
    taken_by_id        text        not null,
    taken_by_name      text        not null,
    taken_at           timestamptz not null,
    stage              text        not null check (stage in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'AMENDED')),
    of_revision        bigint,
    -- The one in force.
    publication        int         check (publication > 0),
    primary key (jobcenter, fiscal_year, number),
    unique (jobcenter, fiscal_year, id),
    foreign key (jobcenter, fiscal_year, programme_revision) references programme_revision,
    check (stage = case type
        when 'SUBMIT' then 'SUBMITTED'
        when 'APPROVE' then 'APPROVED'
        when 'PUBLISH' then case when publication = 1 then 'PUBLISHED' else 'AMENDED' end
        else 'DRAFT' end),
    check ((stage = 'DRAFT') = (of_revision is null)),
    check (of_revision = programme_revision),
    check (stage not in ('PUBLISHED', 'AMENDED') or publication is not null),
    constraint programme_step_reasoned check (
        type not in ('WITHDRAW', 'RETURN', 'AMEND') or coalesce(body ->> 'reason', '') ~ '\S')
);

create function programme_step_fits() returns trigger language plpgsql as $$
declare
    earlier programme_step;
    submitter text;
    editor text;
begin
    select * into earlier from programme_step
    where (jobcenter, fiscal_year) = (new.jobcenter, new.fiscal_year) order by number desc limit 1;
    if new.number <> coalesce(earlier.number, 0) + 1 then
        raise exception 'step % does not follow step %', new.number, earlier.number using errcode = 'check_violation';
    end if;
    if not coalesce(earlier.stage, 'DRAFT') = any (case new.type
            when 'SUBMIT' then array['DRAFT']
            when 'WITHDRAW' then array['SUBMITTED', 'APPROVED']
            when 'RETURN' then array['SUBMITTED']
            when 'APPROVE' then array['SUBMITTED']
            when 'PUBLISH' then array['APPROVED']
            when 'AMEND' then array['PUBLISHED', 'AMENDED'] end) then
        raise exception '% is not possible from %', new.type, earlier.stage using errcode = 'check_violation';
    end if;
    if new.type <> 'SUBMIT' and new.programme_revision <> earlier.of_revision then
        raise exception 'revision % is not the one that is %', new.programme_revision, earlier.stage
            using errcode = 'check_violation';
    end if;
    if coalesce(new.publication, 0) <> coalesce(earlier.publication, 0) + (new.type = 'PUBLISH')::int then
        raise exception 'only publishing goes on to the next publication' using errcode = 'check_violation';
    end if;
    select changed_by_id into editor from programme_revision
    where (jobcenter, fiscal_year, revision) = (new.jobcenter, new.fiscal_year, new.programme_revision);
    if new.type = 'APPROVE' and new.taken_by_id in (earlier.taken_by_id, editor) then
        raise exception '% had a part in what is approved', new.taken_by_id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_step_fits before insert on programme_step
    for each row execute function programme_step_fits();

-- A named cut. What it shows can be neither removed nor changed.
create table programme_publication (
    jobcenter          text        not null,
    fiscal_year        int         not null,
    number             int         not null check (number > 0),
    name               text        not null,
    step               bigint      not null,
    programme_revision bigint      not null,
    -- Absent where none had been heard.
    budget_revision    bigint,
    targets_revision   bigint,
    primary key (jobcenter, fiscal_year, number),
    unique (jobcenter, fiscal_year, name),
    foreign key (jobcenter, fiscal_year, step) references programme_step,
    foreign key (jobcenter, fiscal_year, programme_revision) references programme_revision,
    foreign key (jobcenter, fiscal_year, budget_revision) references heard_budget,
    foreign key (jobcenter, fiscal_year, targets_revision) references heard_targets
);

create function programme_publication_fits() returns trigger language plpgsql as $$
begin
    if not exists (select from programme_step
            where (jobcenter, fiscal_year, number) = (new.jobcenter, new.fiscal_year, new.step)
                and type = 'PUBLISH' and publication = new.number and programme_revision = new.programme_revision) then
        raise exception 'publication % has no step', new.number using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger programme_publication_fits before insert on programme_publication
    for each row execute function programme_publication_fits();

create function programme_stands() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger programme_step_stands before update or delete or truncate on programme_step
    for each statement execute function programme_stands();
create trigger programme_publication_stands before update or delete or truncate on programme_publication
    for each statement execute function programme_stands();
create trigger programme_revision_stands before update or delete on programme_revision
    for each statement execute function programme_stands();
create trigger heard_budget_stands before update of revision, changed_at, lines, sums on heard_budget
    for each statement execute function programme_stands();
create trigger heard_targets_stands before update on heard_targets
    for each statement execute function programme_stands();

-- A part of a programme may end, once; nothing else of it changes.
create function programme_part_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.until_revision is not null
            or to_jsonb(new) - 'until_revision' is distinct from to_jsonb(old) - 'until_revision' then
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger programme_frame_stands before update or delete on programme_frame
    for each row execute function programme_part_stands();
create trigger programme_position_stands before update or delete on programme_position
    for each row execute function programme_part_stands();
