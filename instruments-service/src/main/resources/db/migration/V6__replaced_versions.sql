-- The version of the law that this one has replaced: on no day do both take new cases (I-1).
alter table instrument_revision add column replaces text check (replaces <> code);

create function instrument_versions_apart() returns trigger language plpgsql as $$
begin
    if exists (
        select from catalogue_entry own
        join catalogue_entry entry on entry.code <> own.code
        join instrument_revision other on (other.code, other.revision) = (entry.code, entry.revision)
        where (own.code, own.revision) = (new.code, new.revision)
            and (other.code = new.replaces or other.replaces = new.code)
            and daterange(other.new_cases_from, other.new_cases_to, '[]')
                && daterange(new.new_cases_from, new.new_cases_to, '[]')) then
        raise exception '% takes new cases beside a version of its line', new.code using errcode = 'exclusion_violation';
    end if;
    return new;
end
$$;
-- At the end of the transaction: a file changes several versions of a line at once.
create constraint trigger instrument_versions_apart after insert on instrument_revision
    deferrable initially deferred for each row execute function instrument_versions_apart();
