-- What the check of a programme needs: of an instrument by source, of a position by assumption, of a budget by hearing.
alter table instrument_revision add column planning jsonb not null default '{}';

alter table programme_position
    add column planning jsonb,
    add check ((planning ->> 'months')::int > 0),
    add check ((planning -> 'callOff' ->> 'minPercent')::int <= (planning -> 'callOff' ->> 'maxPercent')::int);

-- Absent where the budget was heard before there was more to tell than its lines.
alter table heard_budget add column sums jsonb;
