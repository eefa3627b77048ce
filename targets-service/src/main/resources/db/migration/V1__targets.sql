-- A Jobcenter as it is now. What it was stands in its revisions.
create table jobcenter (
    jobcenter            text        primary key check (jobcenter ~ '^[0-9]{5}$'),
    revision             bigint      not null check (revision > 0),
    name                 text        not null,
    form                 text        not null check (form in ('gE', 'zkT')),
    form_valid_from      date,
    valid_from           date,
    valid_to             date check (valid_to >= valid_from),
    regional_directorate text check (regional_directorate is null or form = 'gE'),
    predecessors         text[]      not null,
    loaded               jsonb,
    changed_by_id        text        not null,
    changed_by_name      text        not null,
    changed_at           timestamptz not null,
    reason               text
);

create table jobcenter_revision (
    jobcenter       text        not null references jobcenter,
    revision        bigint      not null check (revision > 0),
    content         jsonb       not null,
    changed_by_id   text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    reason          text,
    primary key (jobcenter, revision)
);

-- The targets of a Jobcenter's year. Its row is the lock under which everything below changes.
create table targets_year (
    jobcenter      text   not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year    int    not null check (fiscal_year between 2005 and 2100),
    revision       bigint not null check (revision >= 0),
    basis_revision bigint not null check (basis_revision >= revision),
    primary key (jobcenter, fiscal_year)
);

create table targets_revision (
    jobcenter       text        not null references jobcenter,
    fiscal_year     int         not null,
    revision        bigint      not null check (revision > 0),
    changed_by_id   text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    reason          text,
    primary key (jobcenter, fiscal_year, revision),
    foreign key (jobcenter, fiscal_year) references targets_year
);

create table stored_targets (
    jobcenter   text   not null,
    fiscal_year int    not null,
    revision    bigint not null,
    content     jsonb  not null,
    primary key (jobcenter, fiscal_year, revision),
    foreign key (jobcenter, fiscal_year, revision) references targets_revision
);

-- What the neighbours told last, also of years without targets and of Jobcenters not known here.
create table heard_year (
    jobcenter   text  not null,
    fiscal_year int   not null,
    content     jsonb not null,
    primary key (jobcenter, fiscal_year),
    foreign key (jobcenter, fiscal_year) references targets_year
);

create table agreed_basis (
    jobcenter   text   not null,
    fiscal_year int    not null,
    revision    bigint not null,
    content     jsonb  not null,
    primary key (jobcenter, fiscal_year, revision),
    foreign key (jobcenter, fiscal_year, revision) references targets_revision
);
