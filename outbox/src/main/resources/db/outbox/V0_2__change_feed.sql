-- Where an event stands in the change feed. Numbered when it is published, which one relay at a time does: so a number
-- never appears below one that was read already. `sequence` is drawn before its transaction commits and cannot promise that.
alter table outbox_event add column position bigint unique;
create sequence outbox_event_position owned by outbox_event.position;

update outbox_event event set position = published.number
from (select sequence, row_number() over (order by published_at, sequence) as number
      from outbox_event where published_at is not null) published
where event.sequence = published.sequence;
select setval('outbox_event_position', coalesce(max(position), 0) + 1, false) from outbox_event;

alter table outbox_event add constraint outbox_event_published_in_order
    check ((position is null) = (published_at is null));

-- The feed of one Jobcenter, the first part of the key.
create index outbox_event_subject on outbox_event (split_part(key, '/', 1), position);
