-- How far the change feeds of neighbours were read, by source and types.
create table feed_read (
    feed    text        primary key,
    reached text        not null,
    read_at timestamptz not null
);
