-- The administration budget of a gemeinsame Einrichtung, valid since a revision until another replaced it. The share that
-- the municipality paid by the law as it was known then stays with it, so that an old revision answers as it did.
create table administration_budget (
    jobcenter       text   not null,
    fiscal_year     int    not null,
    since_revision  bigint not null,
    until_revision  bigint check (until_revision > since_revision),
    content         jsonb  not null check (jsonb_array_length(content -> 'items') > 0),
    kfa_numerator   bigint not null check (kfa_numerator >= 0),
    kfa_denominator bigint not null check (kfa_denominator > 0 and kfa_denominator >= kfa_numerator),
    primary key (jobcenter, fiscal_year, since_revision),
    foreign key (jobcenter, fiscal_year, since_revision) references budget_revision
);
create unique index administration_budget_current on administration_budget (jobcenter, fiscal_year)
    where until_revision is null;
