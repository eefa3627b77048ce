-- A Jobcenter is what was sent last, whole. What is looked for or held to a rule keeps a column of its own.
alter table jobcenter add column content jsonb;
update jobcenter j set content =
    (select r.content from jobcenter_revision r where r.jobcenter = j.jobcenter and r.revision = j.revision);
alter table jobcenter
    alter column content set not null,
    drop column name,
    drop column form_valid_from,
    drop column predecessors,
    -- A pseudo-organisation (D-3) has neither form.
    drop constraint jobcenter_jobcenter_check,
    add check (jobcenter ~ '^([0-9]{5}|ZZ-[A-Z-]{2,40})$'),
    alter column form drop not null,
    add check ((form is null) = (jobcenter like 'ZZ-%'));
