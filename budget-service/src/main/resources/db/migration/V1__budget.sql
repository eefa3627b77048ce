-- What the neighbours have told, at the revision they told it.
create table known_jobcenter (
    jobcenter            text primary key check (jobcenter ~ '^[0-9]{5}$'),
    name                 text   not null,
    form                 text   not null,
    regional_directorate text,
    revision             bigint not null
);

create table known_instrument (
    code           text primary key,
    name           text   not null,
    plannable_from date,
    plannable_to   date,
    revision       bigint not null
);

-- The money of a Jobcenter's year. Its row is the lock under which everything below changes.
create table budget_year (
    jobcenter     text   not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year   int    not null check (fiscal_year between 2005 and 2100),
    revision      bigint not null check (revision >= 0),
    plan_revision bigint not null check (plan_revision between 0 and revision),
    primary key (jobcenter, fiscal_year)
);

create table budget_revision (
    jobcenter       text        not null,
    fiscal_year     int         not null,
    revision        bigint      not null check (revision > 0),
    act             text        not null,
    changed_by_id   text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    reason          text,
    primary key (jobcenter, fiscal_year, revision),
    foreign key (jobcenter, fiscal_year) references budget_year
);

-- Outside facts, never changed: a later one supersedes.
create table allotment (
    jobcenter              text   not null,
    fiscal_year            int    not null,
    id                     uuid   not null,
    revision               bigint not null,
    pot                    text   not null,
    stage                  text   not null check (stage in ('ESTIMATE', 'PROVISIONAL', 'PROVISIONAL_HHF', 'FINAL')),
    amount_value           bigint check (amount_value >= 0),
    amount_reason          text,
    amount_qualifier       text,
    amount_rounded_to      bigint check (amount_rounded_to > 0),
    amount_contained_in    text,
    contained_in           text check (contained_in <> pot),
    document               jsonb  not null,
    received_on            date,
    note                   text,
    primary key (jobcenter, fiscal_year, id),
    foreign key (jobcenter, fiscal_year, revision) references budget_revision,
    check ((amount_value is null) <> (amount_reason is null))
);

-- A plan's parts are versions: valid since a revision, until another replaced them.
create table plan_frame (
    jobcenter      text   not null,
    fiscal_year    int    not null,
    since_revision bigint not null,
    until_revision bigint check (until_revision > since_revision),
    content        jsonb  not null,
    primary key (jobcenter, fiscal_year, since_revision),
    foreign key (jobcenter, fiscal_year, since_revision) references budget_revision
);
create unique index plan_frame_current on plan_frame (jobcenter, fiscal_year) where until_revision is null;

create table plan_line (
    jobcenter      text    not null,
    fiscal_year    int     not null,
    line           text    not null check (line ~ '^[A-Z0-9_]{1,40}$'),
    since_revision bigint  not null,
    until_revision bigint check (until_revision > since_revision),
    place          int     not null,
    document_row   text,
    label          text    not null,
    category       text,
    subcategory    text,
    instruments    text[]  not null check (cardinality(instruments) > 0),
    run_off        boolean not null,
    note           text,
    primary key (jobcenter, fiscal_year, line, since_revision),
    foreign key (jobcenter, fiscal_year, since_revision) references budget_revision
);
create unique index plan_line_current on plan_line (jobcenter, fiscal_year, line) where until_revision is null;

create table plan_line_source (
    jobcenter                      text   not null,
    fiscal_year                    int    not null,
    line                           text   not null,
    since_revision                 bigint not null,
    place                          int    not null,
    pot                            text   not null,
    amount_value                   bigint check (amount_value >= 0),
    amount_reason                  text,
    amount_qualifier               text,
    amount_rounded_to              bigint check (amount_rounded_to > 0),
    amount_contained_in            text,
    prior_commitments_value        bigint check (prior_commitments_value >= 0),
    prior_commitments_reason       text,
    prior_commitments_qualifier    text,
    prior_commitments_rounded_to   bigint check (prior_commitments_rounded_to > 0),
    prior_commitments_contained_in text,
    new_cases_value                bigint check (new_cases_value >= 0),
    new_cases_reason               text,
    new_cases_qualifier            text,
    new_cases_rounded_to           bigint check (new_cases_rounded_to > 0),
    new_cases_contained_in         text,
    primary key (jobcenter, fiscal_year, line, since_revision, place),
    unique (jobcenter, fiscal_year, line, since_revision, pot),
    foreign key (jobcenter, fiscal_year, line, since_revision) references plan_line,
    check ((amount_value is null) <> (amount_reason is null))
);
