-- A row is written in the transaction of the change it tells of, and stays as the change feed once published.
create table outbox_event (
    sequence     bigint generated always as identity primary key,
    id           uuid        not null unique,
    topic        text        not null,
    key          text        not null,
    type         text        not null,
    data         text        not null,
    recorded_at  timestamptz not null,
    published_at timestamptz
);

-- The relay reads only what is not published, oldest of each key first.
create index outbox_event_unpublished on outbox_event (topic, key, sequence) where published_at is null;

create function wake_outbox_relay() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_event_recorded after insert on outbox_event
    for each statement execute function wake_outbox_relay();
