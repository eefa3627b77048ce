-- Which actuals a Jobcenter's year has. Its row is the lock under which they change, apart from that of its targets.
create table actuals_year (
    jobcenter   text   not null check (jobcenter ~ '^[0-9]{5}$'),
    fiscal_year int    not null check (fiscal_year between 2005 and 2100),
    revision    bigint not null check (revision >= 0),
    primary key (jobcenter, fiscal_year)
);

create sequence delivery_number;

-- What was delivered at once: by whom, and since when it is known.
create table delivery (
    delivery         bigint      not null primary key,
    delivered_on     date        not null,
    recorded_at      timestamptz not null,
    recorded_by_id   text        not null,
    recorded_by_name text        not null
);

-- What a delivery said of one series in one year: a month and a data state each, in the order of the arrays. Only what was
-- new. A row is never changed; a later one says something else. Money in cents, persons as they are.
create table delivered_actuals (
    jobcenter    text       not null,
    fiscal_year  int        not null,
    indicator    text       not null,
    gender       text       not null check (gender in ('TOTAL', 'FEMALE', 'MALE', 'OTHER')),
    delivery     bigint     not null references delivery deferrable initially deferred,
    months       smallint[] not null check (1 <= all (months) and 12 >= all (months)),
    data_states  smallint[] not null check (0 <= all (data_states) and 3 >= all (data_states)),
    numerators   bigint[]   not null check (0 <= all (numerators)),
    denominators bigint[]   not null check (0 <= all (denominators)),
    imputed      boolean[]  not null,
    primary key (jobcenter, fiscal_year, indicator, gender, delivery),
    foreign key (jobcenter, fiscal_year) references actuals_year,
    check (cardinality(months) between 1 and 48
        and cardinality(data_states) = cardinality(months)
        and cardinality(numerators) = cardinality(months)
        and cardinality(denominators) = cardinality(months)
        and cardinality(imputed) = cardinality(months))
);

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
    raise exception 'what was delivered stays: a correction is another delivery (T-30)';
end
$$;

create trigger delivered_actuals_stay
    before update or delete or truncate on delivered_actuals
    for each statement execute function refuse_to_change_history();
create trigger delivery_stays
    before update or delete or truncate on delivery
    for each statement execute function refuse_to_change_history();

-- The sum of the above, so that reading need not add up: the latest value of each month in each data state (place
-- 12 * state + month), and of each month in its best state. Written under the lock of its year, with what it is made of.
create table current_actuals (
    jobcenter         text       not null,
    fiscal_year       int        not null,
    indicator         text       not null,
    gender            text       not null,
    best_numerators   bigint[]   not null check (cardinality(best_numerators) = 12),
    best_denominators bigint[]   not null check (cardinality(best_denominators) = 12),
    best_states       smallint[] not null check (cardinality(best_states) = 12),
    best_imputed      boolean[]  not null check (cardinality(best_imputed) = 12),
    numerators        bigint[]   not null check (cardinality(numerators) = 48),
    denominators      bigint[]   not null check (cardinality(denominators) = 48),
    imputed           boolean[]  not null check (cardinality(imputed) = 48),
    primary key (jobcenter, fiscal_year, indicator, gender),
    foreign key (jobcenter, fiscal_year) references actuals_year
);
