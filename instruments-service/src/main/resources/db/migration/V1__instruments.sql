-- The catalogue. An entry's row is the lock under which its instrument changes.
create table catalogue_entry (
    code     text    primary key check (code ~ '^[A-Z0-9_]{1,40}$'),
    revision bigint  not null check (revision >= 0),
    -- An entry that an editor has changed is the editor's: the catalogue file no longer replaces it.
    edited   boolean not null
);

create table instrument_revision (
    code             text        not null references catalogue_entry,
    revision         bigint      not null check (revision > 0),
    changed_by_id    text        not null,
    changed_by_name  text        not null,
    changed_at       timestamptz not null,
    reason           text,
    name             text        not null,
    abbreviation     text,
    version          text        not null,
    legal_basis      text        not null,
    ba_group         text        check (ba_group in ('A', 'B', 'W', 'E', 'R', 'S', 'F')),
    ba_group_unsure  boolean     not null,
    units            text[]      not null,
    procurement      text[]      not null,
    new_cases_from   date,
    new_cases_to     date,
    plannable_from   date,
    plannable_to     date,
    payable_until    date,
    k2_effect        text[]      not null,
    pat_from         date,
    pat_to           date,
    usual_category   text,
    cross_references jsonb       not null,
    source           text,
    note             text,
    primary key (code, revision),
    check (new_cases_from <= new_cases_to),
    check (plannable_from <= plannable_to),
    check (pat_from <= pat_to),
    check (payable_until >= new_cases_to)
);

-- How a document groups its instruments (I-5).
create table scheme (
    scheme      text   primary key check (scheme ~ '^[a-z0-9-]{1,60}$'),
    jobcenter   text   not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year int    not null check (fiscal_year between 2005 and 2100),
    revision    bigint not null check (revision > 0)
);
create index scheme_of_year on scheme (jobcenter, fiscal_year);

create table scheme_revision (
    scheme          text        not null references scheme,
    revision        bigint      not null check (revision > 0),
    changed_by_id   text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    reason          text,
    content         jsonb       not null,
    primary key (scheme, revision)
);

-- What the neighbours have told, at the revision they told it.
create table known_jobcenter (
    jobcenter            text   primary key check (jobcenter ~ '^[0-9]{5}$'),
    name                 text   not null,
    form                 text   not null,
    regional_directorate text,
    revision             bigint not null
);

-- Every revision of a budget that was heard stays, so that what was known of the money at an instant can be told.
create table heard_budget (
    jobcenter   text        not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year int         not null,
    revision    bigint      not null check (revision > 0),
    changed_at  timestamptz not null,
    heard_at    timestamptz not null,
    lines       jsonb       not null,
    primary key (jobcenter, fiscal_year, revision)
);
create index heard_budget_instruments on heard_budget using gin (lines jsonb_path_ops);

-- The programme of a Jobcenter's year. Its row is the lock under which everything below changes.
create table programme_year (
    jobcenter   text   not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year int    not null check (fiscal_year between 2005 and 2100),
    revision    bigint not null check (revision >= 0),
    primary key (jobcenter, fiscal_year)
);

create table programme_revision (
    jobcenter       text        not null,
    fiscal_year     int         not null,
    revision        bigint      not null check (revision > 0),
    changed_by_id   text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    reason          text,
    primary key (jobcenter, fiscal_year, revision),
    foreign key (jobcenter, fiscal_year) references programme_year
);

-- A programme's parts are versions: valid since a revision, until another replaced them.
create table programme_frame (
    jobcenter      text   not null,
    fiscal_year    int    not null,
    since_revision bigint not null,
    until_revision bigint check (until_revision > since_revision),
    content        jsonb  not null,
    primary key (jobcenter, fiscal_year, since_revision),
    foreign key (jobcenter, fiscal_year, since_revision) references programme_revision
);
create unique index programme_frame_current on programme_frame (jobcenter, fiscal_year) where until_revision is null;

create table programme_position (
    jobcenter             text    not null,
    fiscal_year           int     not null,
    position              text    not null check (position ~ '^[A-Za-z0-9.-]{1,20}$'),
    since_revision        bigint  not null,
    until_revision        bigint  check (until_revision > since_revision),
    place                 int     not null,
    parent                text    check (parent <> position),
    category              text,
    subcategory           text,
    label                 text    not null,
    instruments           text[]  not null,
    legal_basis           text,
    entries_value         int     check (entries_value >= 0),
    entries_reason        text,
    entries_qualifier     text,
    entries_rounded_to    int     check (entries_rounded_to > 0),
    entries_contained_in  text,
    places_value          int     check (places_value >= 0),
    places_reason         text,
    places_qualifier      text,
    places_rounded_to     int     check (places_rounded_to > 0),
    places_contained_in   text,
    stock_value           int     check (stock_value >= 0),
    stock_reason          text,
    stock_qualifier       text,
    stock_rounded_to      int     check (stock_rounded_to > 0),
    stock_contained_in    text,
    vouchers_value        int     check (vouchers_value >= 0),
    vouchers_reason       text,
    vouchers_qualifier    text,
    vouchers_rounded_to   int     check (vouchers_rounded_to > 0),
    vouchers_contained_in text,
    delivery              text    check (delivery in ('THIRD_PARTY', 'OWN', 'EMPLOYER')),
    funder                text    check (funder in ('SGB2', 'SGB3', 'MUNICIPAL', 'ESF', 'THIRD_PARTY')),
    contained_in          text    check (contained_in <> position),
    memo                  boolean,
    note                  text,
    primary key (jobcenter, fiscal_year, position, since_revision),
    foreign key (jobcenter, fiscal_year, since_revision) references programme_revision,
    check (entries_value is null or entries_reason is null),
    check (places_value is null or places_reason is null),
    check (stock_value is null or stock_reason is null),
    check (vouchers_value is null or vouchers_reason is null)
);
create unique index programme_position_current on programme_position (jobcenter, fiscal_year, position)
    where until_revision is null;
create index programme_position_instruments on programme_position using gin (instruments) where until_revision is null;
