-- Programs name their evidence: keys that differ in case or in a blank are two.
alter table okr_evidence modify column evidence_key varchar(100)${exact} not null;
