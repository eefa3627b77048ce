-- How the target agreement of a Jobcenter's year stands, as last heard: the latest says all.
create table heard_agreement (
    jobcenter        text        not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year      int         not null,
    revision         bigint      not null check (revision > 0),
    stage            text        not null,
    in_force_version int         check (in_force_version > 0),
    changed_at       timestamptz not null,
    heard_at         timestamptz not null,
    primary key (jobcenter, fiscal_year)
);
