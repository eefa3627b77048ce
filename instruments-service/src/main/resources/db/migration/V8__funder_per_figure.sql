-- Who pays for a single number, where it is another than of the row's other numbers (I-3).
alter table programme_position
    add column entries_funder  text check (entries_funder in ('SGB2', 'SGB3', 'MUNICIPAL', 'ESF', 'THIRD_PARTY')),
    add column places_funder   text check (places_funder in ('SGB2', 'SGB3', 'MUNICIPAL', 'ESF', 'THIRD_PARTY')),
    add column stock_funder    text check (stock_funder in ('SGB2', 'SGB3', 'MUNICIPAL', 'ESF', 'THIRD_PARTY')),
    add column vouchers_funder text check (vouchers_funder in ('SGB2', 'SGB3', 'MUNICIPAL', 'ESF', 'THIRD_PARTY'));
