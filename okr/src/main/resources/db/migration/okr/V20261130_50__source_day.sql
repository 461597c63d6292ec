-- First moment of the day that a check-in of a source counts for, in the time zone of the source; null when a person
-- checked in. What people are told and ask for goes by it: the exact moment would tell when a request was decided.
alter table okr_check_in add column source_day datetime(6);
update okr_check_in set source_day = cast(cast(happened_at as date) as datetime(6)) where origin = 'source';
update okr_entry set happened_at = cast(cast(happened_at as date) as datetime(6)) where kind = 'fed';
