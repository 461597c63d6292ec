-- Browsers and addresses from which a login was signed in of late, as hashes: guesses of strangers do not stop them.
create table people_sign_in_place (
  id      ${key}      not null primary key,
  seen_at datetime(6) not null
);
create index people_sign_in_place_age on people_sign_in_place (seen_at);
