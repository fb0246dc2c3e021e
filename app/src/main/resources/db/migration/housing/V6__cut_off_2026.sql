-- The cut-off rents of 2026, held against what was published on 25 November 2025.

update housing.norm
set source = 'Rijksoverheid, 25 november 2025: huurgrenzen passend toewijzen 2026, huishouden van 1 of 2 personen', mark = 'S'
where key = 'cut-off-small' and valid = '[2026-01-01,2027-01-01)';
update housing.norm
set source = 'Rijksoverheid, 25 november 2025: huurgrenzen passend toewijzen 2026, huishouden van 3 of meer personen', mark = 'S'
where key = 'cut-off-large' and valid = '[2026-01-01,2027-01-01)';
