-- What may be told of a finding besides where it is: numbers of the municipality, as targets, and never anything about a person.
alter table exchange.finding add column told text[] not null default '{}';
